using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Testing;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>
/// Creates a program of about 250,000 lines, the same on every machine: classes with comments, literals, interpolations, calls and queries.
/// </summary>
internal static class Corpus
{
    private const int Files = 250;
    private const int MethodsPerFile = 62;

    /// <summary>Creates the sources; <paramref name="keys"/> of them contain one key each.</summary>
    internal static string[] Create(int keys) =>
        [.. Enumerable.Range(0, Files).Select(file => CreateFile(file, hasKey: keys > 0 && file % (Files / keys) == 0))];

    private static string CreateFile(int file, bool hasKey)
    {
        var source = new StringBuilder();
        source.AppendLine("using System;").AppendLine("using System.Collections.Generic;").AppendLine("using System.Linq;").AppendLine();
        source.AppendLine(CultureInfo.InvariantCulture, $"namespace Company.Product.Area{file % 20};").AppendLine();
        source.AppendLine("/// <summary>Keeps the books of one department.</summary>");
        source.AppendLine(CultureInfo.InvariantCulture, $"public class Service{file}").AppendLine("{");
        if (hasKey)
        {
            source.AppendLine(CultureInfo.InvariantCulture, $"    private const string Key = \"{SyntheticKey.Project(seed: file + 1)}\";")
                .AppendLine();
        }

        for (int method = 0; method < MethodsPerFile; method++)
        {
            source.AppendLine(CultureInfo.InvariantCulture, $$"""
                    // Adds the numbers of the given items that belong to group {{method}}.
                    public string Compute{{method}}(IReadOnlyList<string> items, int group)
                    {
                        if (items is null)
                        {
                            throw new ArgumentNullException(nameof(items), "The items of group {{method}} are needed.");
                        }

                        var totals = new Dictionary<string, int> { ["first"] = {{method}}, ["second"] = group };
                        foreach (string item in items.Where(static i => i.Length > 2).OrderBy(static i => i, StringComparer.Ordinal))
                        {
                            totals["first"] += item.Length * {{(method * 7) + 3}};
                            totals["second"] -= item.StartsWith("prefix-{{method}}", StringComparison.Ordinal) ? 1 : 2;
                        }

                        return $"Group {group} has {totals["first"]} and {totals["second"]}: " + string.Join(", ", items) + " (end of group {{method}})";
                    }

                """);
        }

        return source.AppendLine("}").ToString();
    }
}
