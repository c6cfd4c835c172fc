using System.Diagnostics;

namespace AiChainAtlas.Data.Tests.Backup;

/// <summary>A file system in memory that is soon full. Where a test may not mount one it is skipped.</summary>
internal sealed class TinyDisk : IDisposable
{
    private readonly TempFolder folder = new();

    private TinyDisk()
    {
    }

    public string Path => folder.Path;

    public static TinyDisk Of(int kilobytes)
    {
        var disk = new TinyDisk();
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Path))
        {
            disk.folder.Dispose();
            Assert.Skip("Only root may mount a small disk.");
        }

        return disk;
    }

    public void Dispose()
    {
        Run("umount", Path);
        folder.Dispose();
    }

    internal static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
