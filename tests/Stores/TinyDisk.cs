using System.Diagnostics;

namespace AiChainAtlas.Tests.Stores;

/// <summary>A file system in memory that is soon full. Where a test may not mount one it is skipped.</summary>
internal sealed class TinyDisk : IDisposable
{
    private const string Filler = "filler";

    private TinyDisk()
    {
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("atlas-disk-").FullName;

    public static TinyDisk Of(int kilobytes)
    {
        var disk = new TinyDisk();
        if (!OperatingSystem.IsLinux() || !Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", disk.Path))
        {
            Directory.Delete(disk.Path);
            Assert.Skip("Only root may mount a small disk.");
        }

        return disk;
    }

    /// <summary>Writes until not one byte more goes in.</summary>
    public void Fill()
    {
        using var filler = new FileStream(System.IO.Path.Combine(Path, Filler), FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in (int[])[4096, 1])
        {
            try
            {
                while (true)
                {
                    filler.Write(new byte[size]);
                }
            }
            catch (IOException)
            {
                // That was the last that fits of this size.
            }
        }
    }

    /// <summary>Gives the room back.</summary>
    public void Empty() => File.Delete(System.IO.Path.Combine(Path, Filler));

    public void Dispose()
    {
        Run("umount", "-l", Path);
        Directory.Delete(Path, recursive: true);
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
