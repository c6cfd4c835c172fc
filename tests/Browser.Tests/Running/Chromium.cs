using System.Diagnostics;

namespace Browser.Tests.Running;

/// <summary>Finds a Chromium on this machine, and installs one when there is none.</summary>
internal static class Chromium
{
    public const string Setting = "ATLAS_BROWSER";

    public static readonly IReadOnlyList<string> Arguments =
    [
        "--headless=new", "--no-sandbox", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    // First the one without windows: the same engine, and half the work, for each window of a whole browser draws its own tool bar.
    private static readonly IReadOnlyList<string> Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
    {
        ExecutablePath = Find(playwright) ?? Installed(playwright),
        Args = Arguments,
    });

    private static string? Find(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } set)
        {
            return File.Exists(set) ? set : throw new InvalidOperationException($"{Setting} names '{set}', and there is no such file.");
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Prepend("/usr/bin");
        return Names.SelectMany(_ => folders, (name, folder) => Path.Combine(folder, name))
            .Append(playwright.Chromium.ExecutablePath)
            .FirstOrDefault(File.Exists);
    }

    private static string Installed(IPlaywright playwright)
    {
        using var install = Process.Start("bash", [Path.Combine(AppContext.BaseDirectory, "install-browser.sh")]);
        install.WaitForExit();
        return Find(playwright) ?? throw new InvalidOperationException(
            $"The browser tests need Chromium: install the package 'chromium', or let {Setting} name the program.");
    }
}
