using System.Globalization;
using System.Text;
using OpenAiKeyAnalyzers.Settings.Entries;
using OpenAiKeyAnalyzers.Settings.Formats;

namespace OpenAiKeyAnalyzers.Benchmarks;

/// <summary>Measures the time to read settings files from 1 KB to 10 MB.</summary>
internal static class SettingsSizes
{
    private static readonly int[] Sizes = [1024, 10 * 1024, 100 * 1024, 1024 * 1024, 10 * 1024 * 1024];

    internal static async Task<int> RunAsync()
    {
        Console.WriteLine("| File | Size | Time | Allocated |");
        Console.WriteLine("|---|---|---|---|");
        foreach ((string name, string line, string begin, string end) in (ReadOnlySpan<(string, string, string, string)>)
        [
            ("appsettings.json", "  \"Item#\": { \"Name\": \"value #\", \"Enabled\": true },\n", "{\n", "  \"Last\": 0\n}\n"),
            (".env", "ITEM_#=value #\n", string.Empty, string.Empty),
        ])
        {
            Print(name, line, begin, end);
        }

        await Task.CompletedTask.ConfigureAwait(false);
        return 0;
    }

    private static void Print(string name, string line, string begin, string end)
    {
        var file = SettingsFile.FromPath("/" + name);
        _ = SettingsDocument.Read(file, Create(64 * 1024, line, begin, end));
        foreach (int size in Sizes)
        {
            string text = Create(size, line, begin, end);
            (TimeSpan time, long bytes) = Processor.MeasureMedianAsync(3, _ => text, source =>
            {
                _ = SettingsDocument.Read(file, source).Entries.Count;
                return Task.CompletedTask;
            }).GetAwaiter().GetResult();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {size / 1024:N0} KB | {time.TotalMilliseconds:N1} ms | {bytes / 1024.0:N0} KB |"));
        }
    }

    private static string Create(int size, string line, string begin, string end)
    {
        var text = new StringBuilder(begin);
        for (int i = 0; text.Length < size; i++)
        {
            text.Append(line.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return text.Append(end).ToString();
    }
}
