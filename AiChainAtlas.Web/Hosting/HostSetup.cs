using AiChainAtlas.Data.Backup;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Hosting.Circuits;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Server limits, the default address, and settings that must be right before anything starts.</summary>
public static class HostSetup
{
    public const string DefaultAddress = "http://127.0.0.1:5080";

    // Read by MapStaticAssets; unset, it follows the kind of manifest and not the environment.
    private const string ReloadAssets = "ReloadStaticAssetsAtRuntime";

    public static void ConfigureHost(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]) && builder.Configuration["HTTP_PORTS"] is null && builder.Configuration["HTTPS_PORTS"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = AddressCheck.ServerLimit;
            kestrel.Limits.MaxRequestHeadersTotalSize = 2 * AddressCheck.ServerLimit;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });

        SocketThread.AnswerFromIt(builder);
        ServeBuiltAssets(builder);

        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // It warns that the keys in the data folder are not encrypted: who can read that folder has the database as well.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);

        // Each wrong token would be a line or two, written by whoever likes to send them.
        builder.Logging.AddFilter("AiChainAtlas.Web.Account.Schemes", LogLevel.Warning);

        // It logs the begin and end of requests below that level, yet makes an activity and a scope for each while it is on at all.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }

    /// <summary>The sentence that is wrong with a setting, or null.</summary>
    public static string? CheckSettings(IConfiguration configuration) =>
        configuration[SiteOrigin.Setting] is { Length: > 0 } url
        && (!Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("http" or "https") || parsed.PathAndQuery != "/")
            ? $"{SiteOrigin.Setting} is '{url}'; write scheme and host only, such as https://atlas.example.org"
            : CircuitLimits.Check(configuration) ?? RequestLimits.Check(configuration) ?? BackupSettings.Check(configuration) ?? FirstAdmin.CheckSettings(configuration);

    /// <summary>
    /// Lets `dotnet run` in Production serve assets as a published app does. Without the first line the compressed forms in
    /// the build folder are not found; without the second, a manifest made by a build rather than by publishing has every asset
    /// read again for each request, so that edits show at once, which gives up compressed forms and long caching.
    /// </summary>
    private static void ServeBuiltAssets(WebApplicationBuilder builder)
    {
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        if (!builder.Environment.IsDevelopment())
        {
            builder.Configuration[ReloadAssets] ??= bool.FalseString;
        }
    }
}
