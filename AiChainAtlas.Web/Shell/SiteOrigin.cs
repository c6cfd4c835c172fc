using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AiChainAtlas.Web.Shell;

/// <summary>
/// Scheme and host that readers use, for canonical addresses. Comes from the setting <c>ATLAS_PUBLIC_URL</c> or from the
/// address the server listens on, never from the request: a forged Host header must not get into a cached page.
/// </summary>
public sealed class SiteOrigin(IServer server, IConfiguration configuration)
{
    public const string Setting = "ATLAS_PUBLIC_URL";

    private readonly Lazy<string> origin = new(() => (configuration[Setting] is { Length: > 0 } set ? set : Listening(server)).TrimEnd('/'));

    public string Absolute(string path) => origin.Value + path;

    public override string ToString() => origin.Value;

    private static string Listening(IServer server)
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        return address.Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal);
    }
}
