using System.Net;
using System.Net.WebSockets;
using System.Text;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Hosting.Circuits;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Account;

namespace AiChainAtlas.Web.Tests.Circuits;

public sealed class CircuitFloodTests : IDisposable
{
    private const int Everybodys = 4;
    private const int PerClient = 2;
    private const int Reserved = 2;

    private readonly SmallSite site = new();
    private readonly List<ClientWebSocket> sockets = [];

    public void Dispose()
    {
        sockets.ForEach(socket => socket.Dispose());
        site.Dispose();
    }

    [Fact]
    public async Task A_flood_by_strangers_stays_within_its_limit_and_an_admin_signs_in_and_edits_live_all_the_same()
    {
        var gate = site.Get<CircuitGate>();
        for (var i = 0; i < Everybodys; i++)
        {
            await ConnectAsync($"203.0.113.{i / PerClient}");
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusalAsync("203.0.113.99"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusalAsync("203.0.113.99", "atlas=made-up"));
        Assert.Equal(Everybodys, gate.Open);

        // From the very address that floods, as behind one router.
        const string Shared = "203.0.113.0";
        var admin = await site.SignInAsync(AccountSite.AdminEmail, Shared);
        Assert.Contains("blazor.web", (await admin.GoAsync(SiteUrls.Admin)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor.web", (await new Browser(site, Shared).GoAsync(SiteUrls.Calculator("training-compute"))).Body, StringComparison.Ordinal);
        var cookies = string.Join("; ", admin.Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        for (var i = 0; i < Reserved; i++)
        {
            await ShakeHandsAsync(await ConnectAsync(Shared, cookies));
        }

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusalAsync(Shared, cookies));
        Assert.Equal(Everybodys + Reserved, gate.Open);
    }

    private async Task<ClientWebSocket> ConnectAsync(string address, string? cookies = null)
    {
        var socket = new ClientWebSocket();
        sockets.Add(socket);
        var origin = site.ClientOptions.BaseAddress;
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin.GetLeftPart(UriPartial.Authority));
        socket.Options.SetRequestHeader("X-Forwarded-For", address);
        if (cookies is not null)
        {
            socket.Options.SetRequestHeader("Cookie", cookies);
        }

        await socket.ConnectAsync(new UriBuilder(origin) { Scheme = "ws", Path = CircuitConnections.Path }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private async Task<HttpStatusCode> RefusalAsync(string address, string? cookies = null)
    {
        await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(address, cookies));
        return sockets[^1].HttpStatusCode;
    }

    // The first words of a live page; the hub answers them with an empty object.
    private static async Task ShakeHandsAsync(ClientWebSocket socket)
    {
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var answer = new byte[64];
        var received = await socket.ReceiveAsync(answer.AsMemory(), TestContext.Current.CancellationToken);
        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(answer, 0, received.Count));
    }

    private sealed class SmallSite : AccountSite
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            [AdminSettings.EmailKey] = AdminEmail,
            [AdminSettings.PasswordKey] = Password,
            [CircuitLimits.TotalSetting] = $"{Everybodys}",
            [CircuitLimits.PerClientSetting] = $"{PerClient}",
            [CircuitLimits.ReservedSetting] = $"{Reserved}",
        };
    }
}
