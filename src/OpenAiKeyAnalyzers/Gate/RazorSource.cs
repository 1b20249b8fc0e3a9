using Microsoft.CodeAnalysis;

namespace OpenAiKeyAnalyzers.Gate;

/// <summary>Recognizes the C# that the Razor compiler generates from <c>.razor</c> and <c>.cshtml</c> files.</summary>
internal static class RazorSource
{
    // Names of generated files: the Razor SDK 6.0 to 10.0 writes Counter_razor.g.cs, earlier tools write Counter.razor.g.cs.
    private static readonly string[] GeneratedEndings = ["_razor.g.cs", "_cshtml.g.cs", ".razor.g.cs", ".cshtml.g.cs"];
    private static readonly string[] SourceEndings = [".razor", ".cshtml"];

    /// <summary>Determines whether a file was generated from a Razor file.</summary>
    /// <param name="path">The path of the generated file; <see langword="null"/> or empty if the file has no path.</param>
    internal static bool IsGenerated(string? path) => path is not null && EndsWithAny(path, GeneratedEndings);

    /// <summary>Determines whether the code at a location was written in a Razor file and not added by the Razor compiler.</summary>
    internal static bool IsWrittenInRazor(Location location, CancellationToken cancellation)
    {
        if (location.SourceTree is not { } tree
            || tree.GetLineVisibility(location.SourceSpan.Start, cancellation) != LineVisibility.Visible)
        {
            return false;
        }

        FileLinePositionSpan span = tree.GetMappedLineSpan(location.SourceSpan, cancellation);
        return span.HasMappedPath && EndsWithAny(span.Path, SourceEndings);
    }

    private static bool EndsWithAny(string path, string[] endings) =>
        Array.Exists(endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
