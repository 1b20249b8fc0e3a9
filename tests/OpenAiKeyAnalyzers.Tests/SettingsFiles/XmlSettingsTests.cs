using OpenAiKeyAnalyzers.Testing;
using OpenAiKeyAnalyzers.Tests.Verifiers;

namespace OpenAiKeyAnalyzers.Tests.SettingsFiles;

/// <summary>Verifies XML files: <c>web.config</c>, <c>app.config</c>, <c>*.runsettings</c>, the XML form of the user secrets.</summary>
public class XmlSettingsTests
{
    private static readonly string Key = SyntheticKey.ServiceAccount();

    public static TheoryData<string, string> Defects => new()
    {
        { "web.config",
            $"""<configuration><appSettings><add key="OpenAIApiKey" value="{"{|OAK1001:" + Key + "|}"}" /></appSettings></configuration>""" },
        { "App.config",
            $"""<configuration><appSettings><add value='{"{|OAK1001:" + Key + "|}"}' key='any'/></appSettings></configuration>""" },
        { "web.config",
            $"<configuration>\r\n  <!-- &lt; -->\r\n  <appSettings>\r\n    <add key=\"OpenAI:ApiKey\" value=\"{{|OAK1004:&quot;|}}{{|OAK1001:{Key}|}}{{|OAK1004:&quot;|}}\" />\r\n" },
        { "web.config",
            $"""<configuration><appSettings><add key="OpenAI.ApiKey" value="{"{|OAK1001:" + Key + "|}"}{"{|OAK1002:&#xA0;|}"}" /></appSettings></configuration>""" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAI_API_Key" value="{|OAK1005:your-openai-key|}" /></appSettings></configuration>""" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAIApiKey" value="{|OAK5002:%OPENAI_API_KEY%|}" /></appSettings></configuration>""" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAIApiKey" value="{|OAK5002:${OPENAI_API_KEY}|}" /></appSettings></configuration>""" },
        { "web.config",
            """<configuration><connectionStrings><add name="openai" connectionString="Endpoint=https://api.openai.com/v1;Key={|OAK1005:your-key|}" /></connectionStrings></configuration>""" },
        { "web.config",
            """<configuration><system.webServer><aspNetCore><environmentVariables><environmentVariable name="OPENAI_API_KEY" value="{|OAK1005:your-key|}" /></environmentVariables></aspNetCore></system.webServer></configuration>""" },
        { "web.config",
            """<configuration><aspNetCore><environmentVariables><environmentVariable name="{|OAK2003:OPENAI_KEY|}" value="Pa55-77q" /></environmentVariables></aspNetCore></configuration>""" },
        { "app.config",
            """<configuration><applicationSettings><A.Settings><setting name="OpenAIKey" serializeAs="String"><value>{|OAK1005:your-key|}</value></setting></A.Settings></applicationSettings></configuration>""" },
        { "test.runsettings",
            $"<RunSettings><RunConfiguration><EnvironmentVariables>\n<OPENAI_API_KEY>{{|OAK1001:{Key}|}}</OPENAI_API_KEY></EnvironmentVariables></RunConfiguration></RunSettings>" },
        { "test.runsettings",
            $"<RunSettings><EnvironmentVariables><OPENAI_API_KEY>\n  {{|OAK1001:{Key}|}}\n</OPENAI_API_KEY></EnvironmentVariables></RunSettings>" },
        { "test.runsettings",
            $"<RunSettings><EnvironmentVariables><OPENAI_API_KEY>{{|OAK1001:{Key}|}}{{|OAK1002: |}}</OPENAI_API_KEY></EnvironmentVariables></RunSettings>" },
        { "test.runsettings",
            "<RunSettings><EnvironmentVariables><{|OAK2002:OPENAI_API_KEYS|}>Pa55-77q</OPENAI_API_KEYS></EnvironmentVariables></RunSettings>" },
        { "test.runsettings",
            "<RunSettings><EnvironmentVariables><OPENAI_API_KEY><![CDATA[{|OAK5002:$OPENAI_API_KEY|}]]></OPENAI_API_KEY></EnvironmentVariables></RunSettings>" },
        { "secrets.xml", """<root><secrets ver="1.0"><secret name="OpenAIKey" value="{|OAK1005:your-key|}" /></secrets></root>""" },
    };

    public static TheoryData<string, string> Clean => new()
    {
        { "web.config",
            """<configuration><appSettings><add key="OpenAIApiKey" value="" /><add key="OpenAI.Model" value="gpt-6-luna" /></appSettings></configuration>""" },
        { "web.config", $"<configuration><!-- {Key} --></configuration>" },
        { "web.config",
            """<configuration><appSettings configBuilders="Environment"><add key="OpenAIApiKey" value="${OPENAI_API_KEY}" /></appSettings></configuration>""" },
        { "web.config",
            """<configuration><aspNetCore><environmentVariables><environmentVariable name="OPENAI_API_KEY" value="%OPENAI_API_KEY%" /></environmentVariables></aspNetCore></configuration>""" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAIApiKey" value="#{OpenAIApiKey}#" /><add key="OpenAIEndpoint" value="http://localhost" /></appSettings></configuration>""" },
        { "web.config",
            """<configuration><appSettings><add key="OpenAIApiKey" value="lm-studio" /><add key="OpenAIBaseUrl" value="http://localhost:1234/v1" /></appSettings></configuration>""" },
        { "test.runsettings", "<RunSettings><EnvironmentVariables><OPENAI_API_KEY></OPENAI_API_KEY></EnvironmentVariables></RunSettings>" },
        { "packages.config", """<packages><package id="OpenAI" version="2.0.0" /></packages>""" },
    };

    [Theory]
    [MemberData(nameof(Defects))]
    public Task WrongSettings_ReportDiagnostics(string path, string markup) => SettingsVerifier.Expect(path, markup);

    [Theory]
    [MemberData(nameof(Clean))]
    public Task ValidSettings_NoDiagnostic(string path, string text) => SettingsVerifier.Expect(path, text);
}
