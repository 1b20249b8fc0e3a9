using System.Runtime.InteropServices;
using System.Text;

namespace OpenAiKeyAnalyzers.Tasks.Settings;

/// <summary>
/// Distinguishes regular files from pipes and devices. Opening a pipe waits for its owner (password managers mount pipes as <c>.env</c>),
/// and reading a device never ends: a build may open neither, directly or through links.
/// </summary>
internal static class RegularFiles
{
    private const int FormatMask = 0xF000;
    private const int Regular = 0x8000;
    private const int Directory = 0x4000;

    // The structure is that of the runtime's own library (pal_io.h: flags, mode, user, group, size, …), read 2026-11-23. Only the mode is
    // used, which has been the second field since .NET Core 2.0; the buffer has room for additional fields.
    private const int ModeOffset = sizeof(int);
    private const int StatusSize = 512;

    private static bool IsUnix => Path.DirectorySeparatorChar == '/';

    /// <summary>Determines whether a path refers to a regular file, directly or through links.</summary>
    internal static bool Is(string path)
    {
        if (!IsUnix)
        {
            return File.Exists(path);
        }

        return ModeOf(path) is { } mode ? (mode & FormatMask) == Regular : IsPlainFile(path);
    }

    /// <summary>Determines whether opening the file at a path may block: a pipe, a device, a socket.</summary>
    internal static bool MayBlock(string path) =>
        IsUnix && ModeOf(path) is { } mode && (mode & FormatMask) is not (0 or Regular or Directory);

    /// <summary>
    /// Reads the content of a regular file; <see langword="null"/> if it is not one, is longer than <paramref name="longest"/>, or cannot
    /// be read.
    /// </summary>
    internal static byte[]? Read(string path, int longest)
    {
        try
        {
            // The length is checked before reading, and reading is limited nevertheless: files of /proc and growing logs have no reliable
            // length.
            if (!Is(path))
            {
                return null;
            }

            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return stream.Length > longest ? null : Read(stream, longest);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads a stream from its position on; <see langword="null"/> if that is more than <paramref name="longest"/> bytes.
    /// </summary>
    internal static byte[]? Read(Stream stream, int longest)
    {
        var content = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read = stream.Read(buffer, 0, buffer.Length); read > 0; read = stream.Read(buffer, 0, buffer.Length))
        {
            content.Write(buffer, 0, read);
            if (content.Length > longest)
            {
                return null;
            }
        }

        return content.ToArray();
    }

    /// <summary>
    /// Determines whether a path refers to a regular file if the mode is unknown (Mono): a file that is not a link and has a length, unlike
    /// pipes and devices.
    /// </summary>
    private static bool IsPlainFile(string path) =>
        File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) == 0 && new FileInfo(path).Length > 0;

    /// <summary>
    /// Gets the type and permissions of the target of a path; 0 if it does not exist; <see langword="null"/> if the runtime cannot
    /// determine them.
    /// </summary>
    private static int? ModeOf(string path)
    {
        try
        {
            byte[] status = new byte[StatusSize];
            return Stat(Encoding.UTF8.GetBytes(path + "\0"), status) == 0 ? BitConverter.ToInt32(status, ModeOffset) : 0;
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return null;
        }
    }

    // .NET has no other API for the type of a file: File.GetUnixFileMode omits it. The library is part of every .NET on Unix.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int Stat(byte[] path, byte[] status);
}
