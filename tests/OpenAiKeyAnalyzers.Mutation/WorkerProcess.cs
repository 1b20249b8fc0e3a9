using System.Diagnostics;

namespace OpenAiKeyAnalyzers.Mutation;

/// <summary>Represents a process that runs tests, and is stopped if a mutant does not end.</summary>
internal sealed class WorkerProcess(IReadOnlyList<string> arguments) : IDisposable
{
    private static readonly TimeSpan LoadingTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);

    private Process? _process;

    /// <summary>Sends a command and reads the lines of the response.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isLast">Determines whether a line is the last one of the response.</param>
    /// <param name="limit">The maximum processor time until the response is complete.</param>
    /// <returns>The lines, or <see langword="null"/> if the process ended or exceeded the time limit.</returns>
    public async Task<IReadOnlyList<string>?> AskAsync(string command, Predicate<string> isLast, TimeSpan limit)
    {
        if (_process is null)
        {
            _process = Start();
            if (await ReadAsync(static line => line == Worker.Ready, LoadingTime) is null)
            {
                throw new InvalidOperationException("The tests cannot be loaded.");
            }
        }

        try
        {
            await _process.StandardInput.WriteLineAsync(command);
            await _process.StandardInput.FlushAsync();
            return await ReadAsync(isLast, limit);
        }
        catch (IOException)
        {
            // The process ended, for example because a mutant overflowed the stack.
            Dispose();
            return null;
        }
    }

    /// <summary>Ends the process. The next command starts another one.</summary>
    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
        }

        _process?.Dispose();
        _process = null;
    }

    private async Task<IReadOnlyList<string>?> ReadAsync(Predicate<string> isLast, TimeSpan limit)
    {
        Process process = _process!;
        List<string> lines = [];
        try
        {
            TimeSpan start = process.TotalProcessorTime;
            while (true)
            {
                Task<string?> read = process.StandardOutput.ReadLineAsync();
                while (await Task.WhenAny(read, Task.Delay(PollInterval)) != read)
                {
                    process.Refresh();
                    if (process.TotalProcessorTime - start > limit)
                    {
                        Dispose();
                        return null;
                    }
                }

                if (await read is not { } line)
                {
                    Dispose();
                    return null;
                }

                lines.Add(line);
                if (isLast(line))
                {
                    return lines;
                }
            }
        }
        catch (InvalidOperationException)
        {
            // The process ended while its processor time was being read.
            Dispose();
            return null;
        }
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["worker", .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A mutant that exhausts the memory fails with an exception instead of slowing down the machine.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xC0000000";
        start.Environment["DOTNET_TieredPGO"] = "0";
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
