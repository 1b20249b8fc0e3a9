namespace OpenAiKeyAnalyzers.Validation.Tests.Keys;

/// <summary>Provides the text around a value in code, settings files, requests and prose.</summary>
internal static class ContextSamples
{
    private static readonly Dictionary<string, (string Left, string Right)> Pairs = new()
    {
        ["nothing"] = ("", ""),
        ["double quotes"] = ("\"", "\""),
        ["single quotes"] = ("'", "'"),
        ["backticks"] = ("`", "`"),
        ["escaped quotes"] = ("\\\"", "\\\""),
        ["angle brackets"] = ("<", ">"),
        ["Bearer"] = ("Bearer ", ""),
        ["bearer and two blanks"] = ("bearer  ", ""),
        ["quoted credentials"] = ("-H \"Authorization: Bearer ", "\" -d @body.json"),
        ["header line"] = ("POST / HTTP/1.1\r\nAuthorization: Bearer ", "\r\nContent-Length: 0\r\n\r\n"),
        ["last header line"] = ("Authorization: Bearer ", "\r\n"),
        ["variable"] = ("OPENAI_API_KEY=", ""),
        ["variable in quotes"] = ("export OPENAI_API_KEY=\"", "\"\n"),
        [".env file"] = ("# local\nPORT=80\nOPENAI_API_KEY=", "\nOPENAI_ORG_ID=org-1\nDEBUG=1\n"),
        [".env file, CRLF"] = ("PORT=80\r\nOPENAI_API_KEY=", "\r\nDEBUG=1\r\n"),
        ["list, one to a line"] = ("first\n", "\nlast\n"),
        ["YAML"] = ("key: ", ""),
        ["JSON"] = ("{ \"OpenAI\": { \"key\": \"", "\",\n  \"Model\": \"gpt-5\" } }"),
        ["JSON, one line"] = ("{\"key\":\"", "\"}"),
        ["XML element"] = ("<a>", "</a>"),
        ["XML attribute"] = ("<add key=\"OpenAI\" value=\"", "\" />"),
        ["query"] = ("https://api.openai.com/v1/models?api_key=", "&x=1"),
        ["comma"] = ("a,", ",b"),
        ["semicolon"] = ("Key=", ";Endpoint=x"),
        ["brace"] = ("{", "}"),
        ["parenthesis"] = ("(", ")"),
        ["written line ends"] = ("\\n", "\\n"),
        ["written CR and tab"] = ("\\r\\t", "\\r\\n"),
        ["JSON in JSON"] = ("{\\u0022key\\u0022:\\u0022", "\\u0022}"),
        ["percent-encoded quotes"] = ("%22", "%22"),
        ["percent-encoded equals sign"] = ("key%3D", "%26x"),
        ["end of a sentence"] = ("My key is ", "."),
        ["start of a sentence"] = ("", " is my key and nobody else knows it"),
        ["amid a sentence"] = ("the key ", " does not work"),
        ["amid a French sentence"] = ("la clé «\u00A0", "\u00A0» est refusée"),
        ["amid a Japanese sentence"] = ("キー", "は無効です"),
        ["rule behind"] = ("", "----"),
        ["rules on both sides"] = ("---- ", " ----"),
        ["tabs"] = ("key\t", "\tvalue"),
    };

    internal static IEnumerable<string> All => Pairs.Keys;

    internal static string GetLeft(string name) => Pairs[name].Left;

    internal static string Enclose(string name, string value) => Pairs[name].Left + value + Pairs[name].Right;
}
