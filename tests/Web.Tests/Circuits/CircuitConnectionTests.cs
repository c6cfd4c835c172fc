using System.Net;
using System.Net.WebSockets;
using AiChainAtlas.Web.Hosting.Circuits;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Circuits;

public sealed class CircuitConnectionTests(AtlasSite site)
{
    private Uri Hub => new UriBuilder(site.Origin) { Scheme = "ws", Path = CircuitConnections.Path }.Uri;

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_page_of_another_site_cannot_connect(string origin)
    {
        using var socket = new ClientWebSocket();
        if (origin.Length > 0)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Hub, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("https://atlas.example.org", HttpStatusCode.BadRequest)]
    [InlineData("https://atlas.example.com", HttpStatusCode.Forbidden)]
    public async Task Behind_a_proxy_with_another_name_the_public_address_counts(string origin, HttpStatusCode expected)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(SiteOrigin.Setting, "https://atlas.example.org/")]).Build();
        var gate = new CircuitGate(new CircuitLimits { Total = 1, PerClient = 1, Reserved = 0 });
        var context = new DefaultHttpContext { RequestServices = site.Services };
        context.Request.Path = CircuitConnections.Path;
        context.Request.Host = new HostString("10.0.0.7:5080");
        context.Request.Headers.Origin = origin;
        var connections = new CircuitConnections(_ => Task.CompletedTask, gate, new SiteOrigin(site.Services.GetRequiredService<IServer>(), settings));
        await connections.InvokeAsync(context);
        Assert.Equal((int)expected, context.Response.StatusCode);
    }

    [Fact]
    public async Task Transports_other_than_web_sockets_are_refused_with_the_reason()
    {
        using var response = await site.SendAsync(CircuitConnections.Path + "/negotiate", HttpMethod.Post, ("Origin", site.Origin));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("web socket", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_from_one_address_stops_at_its_limit_and_the_page_still_answers_as_a_form()
    {
        var gate = site.Services.GetRequiredService<CircuitGate>();
        var limits = site.Services.GetRequiredService<CircuitLimits>();
        var sockets = new List<ClientWebSocket>();
        try
        {
            for (var i = 0; i < limits.PerClient; i++)
            {
                var socket = new ClientWebSocket();
                socket.Options.SetRequestHeader("Origin", site.Origin);
                sockets.Add(socket);
                await socket.ConnectAsync(Hub, TestContext.Current.CancellationToken);
            }

            using var refused = new ClientWebSocket();
            refused.Options.SetRequestHeader("Origin", site.Origin);
            refused.Options.CollectHttpResponseDetails = true;
            await Assert.ThrowsAsync<WebSocketException>(() => refused.ConnectAsync(Hub, TestContext.Current.CancellationToken));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.HttpStatusCode);
            Assert.Equal(limits.PerClient, gate.Open);

            using var answer = await site.SendAsync("/calculators/training-compute?params=70B&tokens=1e12");
            var page = await PageVisit.OfAsync("/calculators/training-compute", answer);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("4.2 × 10²³ FLOP", page.Document.QuerySelector(".result output")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain("blazor.web", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--Blazor:", page.Body, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("form.fields[method=get] button:not([name])"));
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }
}
