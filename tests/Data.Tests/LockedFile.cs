using System.Diagnostics;

namespace AiChainAtlas.Data.Tests;

/// <summary>A file that cannot be written, not by root either. Where that cannot be had the test is skipped.</summary>
internal sealed class LockedFile : IDisposable
{
    private readonly string path;

    public LockedFile(string path)
    {
        this.path = path;
        Change("+i", UnixFileMode.UserRead);
        try
        {
            using var stream = File.OpenWrite(path);
        }
        catch (UnauthorizedAccessException)
        {
            return;
        }

        Assert.Skip("No file can be made read-only for this user.");
    }

    public void Dispose() => Change("-i", UnixFileMode.UserRead | UnixFileMode.UserWrite);

    private void Change(string attribute, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        if (!Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(path, mode);
            return;
        }

        using var process = Process.Start(new ProcessStartInfo("chattr", [attribute, path]) { RedirectStandardError = true })!;
        process.WaitForExit();
    }
}
