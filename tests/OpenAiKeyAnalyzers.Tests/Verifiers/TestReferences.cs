using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace OpenAiKeyAnalyzers.Tests.Verifiers;

/// <summary>
/// Provides the references of the code under test: the runtime's own assemblies and the packages that this project restores. Nothing is
/// downloaded.
/// </summary>
internal static class TestReferences
{
    private static readonly string[] Prefixes =
        ["System.", "Microsoft.Extensions.", "Microsoft.Win32.", "OpenAI.", "netstandard."];

    private static readonly string[] ClientPrefixes =
        ["Azure.", "Betalgo.", "Microsoft.SemanticKernel.", "RestSharp.", "Refit.", "Flurl.", "DotNetEnv.",
            "dotenv.net."];

    // No source under test uses these; each reference makes each search for a name in a compilation longer.
    private static readonly string[] UnusedPrefixes =
    [
        "System.ComponentModel.Composition.", "System.Composition.", "System.Diagnostics.EventLog.", "System.Drawing.",
        "System.Formats.", "System.IO.FileSystem.", "System.IO.IsolatedStorage.", "System.IO.MemoryMappedFiles.", "System.IO.Pipes.",
        "System.Net.Mail.", "System.Net.NameResolution.", "System.Net.NetworkInformation.", "System.Net.Ping.",
        "System.Net.Quic.", "System.Numerics.Tensors.", "System.Private.DataContractSerialization.", "System.Reflection.DispatchProxy.",
        "System.Reflection.Emit.", "System.Reflection.Metadata.", "System.Reflection.TypeExtensions.", "System.Resources.",
        "System.Runtime.InteropServices.JavaScript.", "System.Security.AccessControl.",
        "System.Security.Claims.", "System.Security.Cryptography.Pkcs.", "System.Security.Cryptography.ProtectedData.",
        "System.Threading.Tasks.Dataflow.", "System.Transactions.", "System.Web.", "System.Windows.",
        "Microsoft.Win32.Registry.", "Microsoft.Win32.SystemEvents.", "Microsoft.Extensions.Logging.Configuration.",
        "Microsoft.Extensions.Logging.Console.", "Microsoft.Extensions.Logging.Debug.", "Microsoft.Extensions.Logging.Event",
        "Microsoft.Extensions.FileSystemGlobbing.", "System.Diagnostics.Contracts.",
        "System.Diagnostics.FileVersionInfo.", "System.Diagnostics.StackTrace.", "System.Diagnostics.TextWriterTraceListener.",
        "System.Diagnostics.Tracing.", "System.IO.Compression.", "System.Linq.Parallel.", "System.Net.ServicePoint.",
        "System.Numerics.Vectors.", "System.Private.Xml.Linq.", "System.Runtime.CompilerServices.VisualC.",
        "System.Runtime.InteropServices.RuntimeInformation.", "System.Runtime.Intrinsics.", "System.Runtime.Serialization.Formatters.",
        "System.Runtime.Serialization.Json.", "System.Runtime.Serialization.Xml.", "System.Security.Permissions.",
        "System.Security.Principal.", "System.Text.Encoding.CodePages.", "System.Threading.AccessControl.", "System.Threading.Channels.",
        "System.Threading.Overlapped.", "System.Threading.ThreadPool.", "System.Xml.XDocument.", "System.Xml.XPath.",
        "System.Xml.XmlSerializer.",
        // These contain no types, only references to types of other assemblies, and no other reference names them.
        "System.AppContext.", "System.Buffers.", "System.ComponentModel.DataAnnotations.", "System.Configuration.dll", "System.Core.",
        "System.Data.DataSetExtensions.", "System.Data.dll", "System.Diagnostics.Tools.", "System.Dynamic.Runtime.",
        "System.Globalization.", "System.IO.UnmanagedMemoryStream.", "System.Net.dll",
        "System.Numerics.dll", "System.Reflection.dll", "System.Reflection.Extensions.", "System.Runtime.CompilerServices.Unsafe.",
        "System.Runtime.Handles.", "System.Runtime.Serialization.dll", "System.Security.dll", "System.Security.Cryptography.Algorithms.",
        "System.Security.Cryptography.Cng.", "System.Security.Cryptography.Csp.", "System.Security.Cryptography.Encoding.",
        "System.Security.Cryptography.OpenSsl.", "System.Security.Cryptography.Primitives.", "System.Security.SecureString.",
        "System.ServiceModel.Web.", "System.ServiceProcess.", "System.Threading.Tasks.dll", "System.Threading.Timer.",
        "System.ValueTuple.", "System.Xml.dll", "System.Xml.Linq.", "System.Xml.Serialization.", "System.Xml.XmlDocument.",
    ];

    public static ReferenceAssemblies Framework { get; } = new("net10.0");

    public static ImmutableArray<MetadataReference> Assemblies { get; } = Platform(Prefixes);

    /// <summary>Gets the other client libraries that can be referenced together.</summary>
    public static ImmutableArray<MetadataReference> Clients { get; } = Platform(ClientPrefixes);

    /// <summary>Gets all references that the sources under test may use.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = Assemblies.AddRange(Clients);

    /// <summary>Gets one assembly of a package in a version that the test project itself does not use.</summary>
    public static MetadataReference Package(string path) =>
        MetadataReference.CreateFromFile(Path.Combine(
            typeof(TestReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(static attribute => attribute.Key == "PackageRoot").Value!,
            path.Replace('/', Path.DirectorySeparatorChar)));

    private static ImmutableArray<MetadataReference> Platform(string[] prefixes) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => prefixes.Any(prefix => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal))
                && !UnusedPrefixes.Any(prefix => Path.GetFileName(path).StartsWith(prefix, StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];
}
