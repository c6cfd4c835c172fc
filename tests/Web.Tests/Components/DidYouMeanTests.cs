using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Shell;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class DidYouMeanTests : ComponentTest
{
    [Theory]
    [InlineData("nvida", "/entries/nvidia")]
    [InlineData("rendr", "/entries/render")]
    [InlineData("risc-zeroo", "/entries/risc-zero")]
    [InlineData("proofs", "/links/cx-proofs")]
    public void Near_entry_or_link_is_offered(string asked, string address) =>
        Assert.Contains(address, Show(asked).FindAll("a").Select(a => a.GetAttribute("href")));

    [Theory]
    [InlineData("zzzzqqqq")]
    [InlineData("")]
    [InlineData("---")]
    public void Nothing_is_said_where_nothing_is_near(string asked) => Assert.Empty(Show(asked).Markup.Trim());

    [Fact]
    public void Text_that_no_search_takes_is_passed_over() => Assert.Empty(Show(new string('x', 5000)).Markup.Trim());

    [Fact]
    public void Where_entries_are_asked_for_links_are_left_out_and_the_words_are_named()
    {
        var shown = Show("proofs", entry => $"/compare?e={entry.Id}");
        Assert.DoesNotContain("/links/", shown.Markup, StringComparison.Ordinal);
        shown = Show("rendr", entry => $"/compare?e={entry.Id}");
        Assert.Equal("Did you mean, instead of “rendr”:", Text(shown.Find("p")));
        Assert.Equal("/compare?e=render", shown.Find("a").GetAttribute("href"));
    }

    private IRenderedComponent<DidYouMean> Show(string text, Func<Entry, string>? urlOf = null) => Render<DidYouMean>(p => p
        .Add(c => c.Text, text)
        .Add(c => c.UrlOf, urlOf));
}
