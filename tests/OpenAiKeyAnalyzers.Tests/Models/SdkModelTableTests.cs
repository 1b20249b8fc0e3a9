using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAiKeyAnalyzers.Tests.Verifiers;
using OpenAiKeyAnalyzers.Validation.Models;

namespace OpenAiKeyAnalyzers.Tests.Models;

/// <summary>Verifies that the tables agree with the assemblies of the libraries.</summary>
public class SdkModelTableTests
{
    private static readonly Assembly OkGoDoIt =
        Assembly.LoadFrom(TestReferences.Package("openai/1.11.0/lib/netstandard2.0/OpenAI_API.dll").Display!);

    private static readonly Assembly Betalgo = typeof(Betalgo.Ranul.OpenAI.ObjectModels.Models).Assembly;
    private static readonly Assembly Contracts = typeof(Betalgo.Ranul.OpenAI.Contracts.Enums.Model.ImageModel).Assembly;

    public static TheoryData<string, string> Types => new()
    {
        { "OkGoDoIt", "OpenAI_API.Models.Model" },
        { "Betalgo", "Betalgo.Ranul.OpenAI.ObjectModels.Models" },
        { "Betalgo", "Betalgo.Ranul.OpenAI.ObjectModels.Models+Model" },
        { "Contracts", "Betalgo.Ranul.OpenAI.Contracts.Enums.Model.ImageModel" },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Members_StandForTheModelsOfTheTable(string library, string name)
    {
        Type type = GetAssembly(library).GetType(name, throwOnError: true)!;
        Version version = type.Assembly.GetName().Version!;
        int compared = 0;
        foreach ((string member, string model) in ReadMembers(type))
        {
            if (SdkModelTable.Find(name.Replace('+', '.'), member, version) is { } row)
            {
                Assert.Equal(model, row.Model);
                compared++;
            }
            else
            {
                // A member that is not listed is not retired, or is a default, which another table lists.
                Assert.True(ModelLookup.Find(model) is null || member.StartsWith("Default", StringComparison.Ordinal), member + " " + model);
            }
        }

        Assert.InRange(compared, 4, 200);
    }

    [Fact]
    public void RowsOfNewestVersions_HaveMembers()
    {
        foreach (SdkModelRow row in SdkModelTable.All.Where(static row => row.Versions.Last is null)
            .Where(static row => row.Library is "OkGoDoIt" or "Betalgo"))
        {
            bool exists = new[] { OkGoDoIt, Betalgo, Contracts }.SelectMany(static assembly => assembly.GetExportedTypes())
                .Any(type => row.TypePattern.IsMatch(type.FullName!.Replace('+', '.'))
                    && type.GetMember(row.Member, BindingFlags.Public | BindingFlags.Static).Length > 0);
            Assert.True(exists || row.Versions.Last is not null, row.Type + "." + row.Member);
        }
    }

    [Fact]
    public void RequestsWithoutModel_HaveTheDefaultOfTheTable()
    {
        var compared = new List<string>();
        foreach (SdkDefaultRow row in SdkDefaultTable.All.Where(static row => row.Library == "OkGoDoIt"
            && row.Members[0].StartsWith(".ctor", StringComparison.Ordinal) && row.Versions.Contains(OkGoDoIt.GetName().Version!)))
        {
            Type type = OkGoDoIt.GetType(row.Type, throwOnError: true)!;
            foreach (ConstructorInfo constructor in type.GetConstructors().Where(static candidate => candidate.GetParameters()
                .All(static parameter => parameter.IsOptional || parameter.ParameterType == typeof(string))))
            {
                object request = constructor.Invoke([.. constructor.GetParameters()
                    .Select(static parameter => parameter.IsOptional ? parameter.DefaultValue : "x")]);
                object? model = type.GetProperty("Model")!.GetValue(request);
                bool isListed = row.Members[0] == ".ctor" || constructor.GetParameters().Length > 0;
                Assert.Equal(isListed ? row.Model : null, model as string ?? model?.GetType().GetProperty("ModelID")?.GetValue(model));
            }

            compared.Add(type.Name);
        }

        Assert.Equal(["ChatRequest", "CompletionRequest", "ImageGenerationRequest", "ModerationRequest"], compared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SinksOfRestoredLibraries_Exist()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Test", references:
            TestReferences.All.Append(TestReferences.Package("openai/1.11.0/lib/netstandard2.0/OpenAI_API.dll")));
        var types = compilation.References.Select(reference => compilation.GetAssemblyOrModuleSymbol(reference)).OfType<IAssemblySymbol>()
            .Where(static assembly => assembly.Name.Contains("OpenAI", StringComparison.OrdinalIgnoreCase)
                || assembly.Name.Contains("Extensions.AI", StringComparison.Ordinal))
            .SelectMany(static assembly => GetTypes(assembly.GlobalNamespace)).ToLookup(static type => type.Name);
        string[] missing = [.. ModelSinkTable.All.Where(row => row.Library is not ("OpenAI-DotNet, com.openai.unity" or "OpenAI-Unity" or "Whetstone.ChatGPT"))
            .Where(row => !types.SelectMany(static group => group)
                .Any(type => row.TypePattern.IsMatch(type.ToDisplayString()) && Has(type, row)))
            .Select(static row => row.Type + " " + string.Join('|', row.Members) + " " + row.Parameter)];

        // These are members of older versions, which cannot be referenced together with the current ones.
        Assert.True(Older.SequenceEqual(missing.Distinct()), string.Join('\n', missing.Distinct()));
    }

    private static readonly string[] Older =
    [
        "OpenAI.Responses.OpenAIResponseClient .ctor model",
        "OpenAI.Responses.ResponsesClient .ctor model",
        "OpenAI.OpenAIClient GetOpenAIResponseClient|GetResponsesClient model",
        "OpenAI.RealtimeConversation.RealtimeConversationClient .ctor model",
        "OpenAI.OpenAIClient GetRealtimeConversationClient model",
        "Microsoft.Extensions.AI.OpenAIClientExtensions AsIChatClient|AsChatClient modelId",
        "Microsoft.Extensions.AI.OpenAIClientExtensions AsIEmbeddingGenerator|AsEmbeddingGenerator modelId",
        "Microsoft.*Extensions WithOpenAIChatCompletionService modelId",
        "OpenAI_API.Engine .ctor name",
        "*ObjectModels.RequestModels.ImageCreateRequest Model Model",
        "*ObjectModels.RequestModels.ImageEditCreateRequest Model Model",
        "*ObjectModels.RequestModels.ImageVariationCreateRequest Model Model",
        "OpenAI*.OpenAiOptions DefaultModelId DefaultModelId",
    ];

    private static bool Has(INamedTypeSymbol type, ModelSinkRow row) => row.Members.Any(name => name == ".ctor"
        ? type.InstanceConstructors.Any(method => HasParameter(method, row))
        : type.GetMembers(name).Any(member => member is IPropertySymbol { SetMethod: not null }
            || (member is IMethodSymbol method && HasParameter(method, row))));

    private static bool HasParameter(IMethodSymbol method, ModelSinkRow row) =>
        row.Parameter == "*" || method.Parameters.Any(parameter => parameter.Name == row.Parameter);

    private static IEnumerable<INamedTypeSymbol> GetTypes(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(GetTypes));

    private static IEnumerable<(string Member, string Model)> ReadMembers(Type type)
    {
        if (type.IsEnum)
        {
            MethodInfo read = type.DeclaringType!.GetMethod("EnumToString", [type])!;
            return Enum.GetNames(type).Select(name => (name, (string)read.Invoke(null, [Enum.Parse(type, name)])!));
        }

        return type.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(member => (member.Name, Read(member))).Where(static entry => entry.Item2.Length > 0);
    }

    private static string Read(MemberInfo member)
    {
        object? value = member switch
        {
            PropertyInfo property => property.GetValue(null),
            FieldInfo field => field.GetValue(null),
            _ => null,
        };
        return value as string ?? value?.GetType().GetProperty("ModelID")?.GetValue(value) as string
            ?? value?.GetType().GetProperty("Value")?.GetValue(value) as string ?? string.Empty;
    }

    private static Assembly GetAssembly(string library) => library switch
    {
        "OkGoDoIt" => OkGoDoIt,
        "Contracts" => Contracts,
        _ => Betalgo,
    };
}
