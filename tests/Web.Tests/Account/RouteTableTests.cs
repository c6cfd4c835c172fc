using System.Net;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Account;

/// <summary>Every route stands in <see cref="RouteTable"/> with those who may use it, and nobody else can.</summary>
public sealed class RouteTableTests(AccountSite site)
{
    private static readonly string[] Safe = ["GET", "HEAD", "OPTIONS"];

    private IEnumerable<RouteEndpoint> Endpoints => site.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    [Fact]
    public void Every_route_is_in_the_table_and_the_table_names_no_other()
    {
        var routes = Endpoints.Select(Line).ToHashSet();
        var missing = routes.Except(RouteTable.All.Keys).Order(StringComparer.Ordinal).ToList();
        var gone = RouteTable.All.Keys.Except(routes).Order(StringComparer.Ordinal).ToList();
        Assert.True(missing.Count + gone.Count == 0, $"Not in the table:\n{string.Join('\n', missing)}\nIn the table only:\n{string.Join('\n', gone)}");
    }

    [Fact]
    public void Every_route_asks_for_what_the_table_says()
    {
        foreach (var endpoint in Endpoints)
        {
            var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
            var who = asked.Count == 0 ? Who.Everyone : asked.Select(a => a.Policy).LastOrDefault(policy => policy is not null) switch
            {
                null => Who.SignedIn,
                Policies.SeeDrafts => Who.Viewer,
                Policies.Edit => Who.Editor,
                Policies.Administer => Who.Admin,
                var other => throw new InvalidOperationException(other),
            };
            var line = Line(endpoint);
            Assert.Equal((line, RouteTable.All[line]), (line, who));
        }
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_sent_away()
    {
        foreach (var (method, path, _) in Routes(who => who != Who.Everyone))
        {
            var answer = await new Browser(site).SendAsync(new HttpMethod(method), path, Safe.Contains(method) ? null : new FormUrlEncodedContent([]));
            var expected = path.StartsWith("/api", StringComparison.Ordinal) ? HttpStatusCode.Unauthorized : HttpStatusCode.Found;
            Assert.Equal((method, path, expected), (method, path, answer.Status));
            Assert.True(expected != HttpStatusCode.Found || answer.Header("Location").Single().StartsWith(SiteUrls.SignIn, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_role_that_does_not_reach_is_refused()
    {
        foreach (var (role, refused) in new[] { (AtlasRole.ViewerKey, new[] { Who.Editor, Who.Admin }), (AtlasRole.EditorKey, [Who.Admin]) })
        {
            var browser = await site.SignInAsync((await site.AddUserAsync(role)).Email!, "192.0.2.60");
            foreach (var (method, path, _) in Routes(refused.Contains))
            {
                var answer = await browser.SendAsync(new HttpMethod(method), path, Safe.Contains(method) ? null : new FormUrlEncodedContent([]));
                Assert.Equal((role, method, path, HttpStatusCode.Forbidden), (role, method, path, answer.Status));
            }
        }
    }

    private static IEnumerable<(string Method, string Path, Who Who)> Routes(Func<Who, bool> which) => RouteTable.All
        .Where(route => which(route.Value))
        .Select(route => (Line: route.Key.Split(' ', 2), route.Value))
        .SelectMany(route => route.Line[0].Split(',').Select(method => (method == "*" ? "POST" : method, route.Line[1].Replace("{id}", "render", StringComparison.Ordinal), route.Value)));

    private static string Line(RouteEndpoint endpoint)
    {
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        return $"{(methods.Count == 0 ? "*" : string.Join(',', methods))} /{endpoint.RoutePattern.RawText!.TrimStart('/')}";
    }
}
