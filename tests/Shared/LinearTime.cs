using System.Runtime.InteropServices;

namespace OpenAiKeyAnalyzers.Testing;

/// <summary>
/// Verifies that the work for a text grows no faster than the text. The measure is the processor time of the thread, which does not depend
/// on other tests or the load of the machine, and two sizes are compared: no number depends on the speed of the machine.
/// </summary>
internal static class LinearTime
{
    /// <summary>The ratio between the large and the small input.</summary>
    private const int Growth = 8;

    // Linear work takes 8 times as long, quadratic work 64 times.
    private const int MaxRatio = 24;

    // Shorter times are not compared: they are mostly the compilation of the code under test, and quadratic work takes far longer.
    private const long NegligibleNanoseconds = 250_000_000;

    /// <summary>Verifies that an action runs in linear time for inputs up to a length.</summary>
    internal static void AssertLinear(int length, Action<int> action)
    {
        action(64);
        long large = Measure(() => action(length));
        if (large <= NegligibleNanoseconds)
        {
            return;
        }

        // The first measurement of a size may include compilation and garbage collection.
        long small = Math.Max(1, Measure(() => action(length / Growth)));
        if (large / small > MaxRatio)
        {
            small = Math.Max(small, Measure(() => action(length / Growth)));
            large = Math.Min(large, Measure(() => action(length)));
        }

        Assert.True(large / small <= MaxRatio, $"{length / Growth}: {small / 1_000_000} ms, {length}: {large / 1_000_000} ms");
    }

    /// <summary>Repeats a text up to a length.</summary>
    internal static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1));

    private static long Measure(Action action)
    {
        long before = GetThreadTime();
        action();
        return GetThreadTime() - before;
    }

    private static long GetThreadTime()
    {
        if (OperatingSystem.IsWindows())
        {
            nint thread = NativeMethods.GetCurrentThread();
            Assert.NotEqual(0, NativeMethods.GetThreadTimes(thread, out _, out _, out long kernel, out long user));
            return (kernel + user) * 100;
        }

        // The number is that of CLOCK_THREAD_CPUTIME_ID.
        Assert.Equal(0, NativeMethods.GetClock(OperatingSystem.IsMacOS() ? 16 : 3, out TimeSpec time));
        return (time.Seconds * 1_000_000_000) + time.Nanoseconds;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "clock_gettime")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int GetClock(int clock, out TimeSpec time);

        [DllImport("kernel32")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern nint GetCurrentThread();

        [DllImport("kernel32")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern int GetThreadTimes(nint thread, out long creation, out long exit, out long kernel, out long user);
    }
}
