using System.Globalization;
using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Caches the results of a search, for projects with many files: a build without changes compares the times of the folders instead of
/// reading each entry. The cached paths are verified, and any error causes a new search.
/// </summary>
/// <remarks>
/// Two changes may have the same time in a file system. Therefore a folder counts as unchanged only if its last change was well before the
/// search, and only times of the file system are compared: the file is rewritten before a search, and its time is the start of the search.
/// </remarks>
/// <param name="path">The path of the cache file.</param>
/// <param name="key">The data on which the search depends, other than the folders.</param>
internal sealed class SettingsSearchCache(string path, string key)
{
    private const string Header = "OpenAiKeyAnalyzers settings search 1";
    private const string End = "end";
    private const char Separator = '\t';
    private const int MaxLength = 16 * 1024 * 1024;

    // FAT has a resolution of two seconds; that of most other file systems is far higher.
    private const long Granularity = 2 * TimeSpan.TicksPerSecond;

    private static readonly char[] LineBreaks = ['\n', '\r', Separator];

    private readonly string _key = key.Replace('\n', ' ').Replace('\r', ' ');

    private long _start = long.MinValue;

    /// <summary>Gets the full paths of the files of the last search; <see langword="null"/> if anything may have changed.</summary>
    /// <param name="isSearched">Determines whether the search would return a file with that path.</param>
    internal List<string>? Read(Func<string, bool> isSearched)
    {
        if (RegularFiles.Read(path, MaxLength) is not { } content)
        {
            return null;
        }

        string[] lines = Encoding.UTF8.GetString(content).Split('\n');
        if (lines.Length < 4 || lines[0] != Header || lines[1] != _key || lines[lines.Length - 1] != End
            || !long.TryParse(lines[2], NumberStyles.None, CultureInfo.InvariantCulture, out long start))
        {
            return null;
        }

        var files = new List<string>();
        foreach (string line in lines.Skip(3).Take(lines.Length - 4))
        {
            int separator = line.IndexOf(Separator);
            string name = line.Substring(separator + 1);
            if (separator == 0 && isSearched(name))
            {
                files.Add(name);
            }
            else if (separator <= 0 || !IsUnchanged(name, line.Substring(0, separator), start))
            {
                return null;
            }
        }

        return files;
    }

    /// <summary>Records the start of a search, except the first time, because most projects are small.</summary>
    internal void Begin()
    {
        try
        {
            if (File.Exists(path) && RegularFiles.Is(path))
            {
                _start = Renew();
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            _start = long.MinValue;
        }
    }

    /// <summary>Writes the results of a search.</summary>
    /// <param name="files">The full paths of the files.</param>
    /// <param name="folders">The folders on which they depend.</param>
    internal void Write(IReadOnlyList<string> files, IReadOnlyList<FolderStamp> folders)
    {
        try
        {
            if (_start == long.MinValue)
            {
                // The next search starts after this time.
                if (!File.Exists(path) && Directory.Exists(Path.GetDirectoryName(path)))
                {
                    Renew();
                }

                return;
            }

            IEnumerable<string> lines = new[] { Header, _key, _start.ToString(CultureInfo.InvariantCulture) }
                .Concat(folders.Select(static folder => folder.Time.ToString(CultureInfo.InvariantCulture) + Separator + folder.Path))
                .Concat(files.Select(static file => Separator + file));
            bool isWritable = files.Concat(folders.Select(static folder => folder.Path))
                .All(static name => name.IndexOfAny(LineBreaks) < 0);
            if (isWritable)
            {
                File.WriteAllText(path, string.Join("\n", lines.Append(End)));
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // The next build searches again.
            _start = long.MinValue;
        }
    }

    /// <summary>Removes the data of a search whose result is not cached.</summary>
    internal void Remove()
    {
        try
        {
            if (_start != long.MinValue)
            {
                File.Delete(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _start = long.MinValue;
        }
    }

    /// <summary>
    /// Creates the empty file and returns its time, or no time if creating a file does not change the time of its folder (FAT).
    /// </summary>
    private long Renew()
    {
        File.Delete(path);
        File.WriteAllText(path, string.Empty);
        long time = File.GetLastWriteTimeUtc(path).Ticks;
        return FolderStamp.Create(Path.GetDirectoryName(path)!) is { } folder && folder.Time >= time - Granularity ? time : long.MinValue;
    }

    private static bool IsUnchanged(string folder, string noted, long start) =>
        long.TryParse(noted, NumberStyles.None, CultureInfo.InvariantCulture, out long time) && time < start - Granularity
        && FolderStamp.Create(folder) is { } now && now.Time == time;
}
