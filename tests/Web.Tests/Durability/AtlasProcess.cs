using System.Diagnostics;
using System.Net.Http.Headers;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Accounts;

namespace AiChainAtlas.Web.Tests.Durability;

/// <summary>The application as a process of its own, which can be killed.</summary>
internal sealed class AtlasProcess : IAsyncDisposable
{
    private const string Token = "0123456789abcdef-of-the-settings-0123456789abcdef";
    private const string Opened = "AI Chain Atlas is open at ";

    private readonly Process process;

    private AtlasProcess(Process process, HttpClient http)
    {
        this.process = process;
        Http = http;
    }

    /// <summary>Sends with the admin's token.</summary>
    public HttpClient Http { get; }

    public static async Task<AtlasProcess> StartAsync(string dataFolder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "AiChainAtlas.Web.dll"), "--urls", "http://127.0.0.1:0" },
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        start.Environment[DataSettings.DataKey] = dataFolder;
        start.Environment[AdminSettings.EmailKey] = "ada@example.org";
        start.Environment[AdminSettings.PasswordKey] = "three grey owls at noon";
        start.Environment[AdminSettings.TokenKey] = Token;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith(Opened, StringComparison.Ordinal))
            {
                // Read to the end, or the process would one day wait for room in the pipe.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                var http = new HttpClient { BaseAddress = new Uri(line[Opened.Length..].Trim()) };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
                return new AtlasProcess(process, http);
            }
        }

        throw new InvalidOperationException("The application ended before it was open.");
    }

    /// <summary>As a power cut would, as far as the process is concerned: SIGKILL.</summary>
    public void Kill() => process.Kill();

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
    }
}
