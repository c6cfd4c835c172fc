using System.Net;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.BadInput;

public sealed class FormerAddressTests(AtlasSite site)
{
    public static TheoryData<string, string> Moves => new()
    {
        { "/entries/RENDER", "/entries/render" },
        { "/entries/rndr", "/entries/render" },
        { "/entries/rndr/history", "/entries/render/history" },
        { "/entries/rndr?asof=r1", "/entries/render?asof=r1" },
        { "/api/v1/entries/rndr?asof=r1", "/api/v1/entries/render?asof=r1" },
        { "/entries/google-brain", "/entries/deepmind" },
        { "/links/AI-GPU", "/links/ai-gpu" },
        { "/fact-check/C45", "/fact-check/c45" },
        { "/api/v1/entries/rndr", "/api/v1/entries/render" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public async Task Former_ids_and_capital_letters_lead_to_the_address_of_today(string from, string to)
    {
        using var response = await site.SendAsync(from);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(to, response.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(to)).Status);
    }

    [Fact]
    public async Task Every_former_id_of_the_data_moves_on_page_and_api()
    {
        foreach (var redirect in site.Atlas.Content.Redirects)
        {
            foreach (var prefix in new[] { "/entries/", "/api/v1/entries/" })
            {
                using var response = await site.SendAsync(prefix + redirect.FormerId);
                Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
                Assert.Equal(prefix + redirect.EntryId, response.Headers.Location!.ToString());
            }
        }
    }
}
