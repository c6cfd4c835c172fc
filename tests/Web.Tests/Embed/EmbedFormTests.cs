using System.Net;
using AiChainAtlas.Web.Tests.Site;
using AngleSharp.Dom;

namespace AiChainAtlas.Web.Tests.Embed;

/// <summary>The form without script: a GET to its own address that keeps what the site chose.</summary>
public sealed class EmbedFormTests(AtlasSite site)
{
    private const string Slug = "training-compute";

    public static TheoryData<string> Slugs => EmbedSite.Slugs;

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Form_sent_as_it_stands_gives_the_same_result(string slug)
    {
        var opened = await site.VisitAsync(EmbedSite.Address(slug));
        var form = opened.Document.QuerySelector("form")!;
        Assert.Equal((EmbedSite.Address(slug), "get"), (form.GetAttribute("action"), form.GetAttribute("method")));
        var sent = await site.VisitAsync(EmbedSite.Address(slug, EmbedSite.Sent(opened)));
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal(("true", null), (Result(opened).GetAttribute("data-example"), Result(sent).GetAttribute("data-example")));
        Assert.Equal((true, false), (opened.Document.QuerySelector("#example") is not null, sent.Document.QuerySelector("#example") is not null));
        Assert.Equal(Result(opened).InnerHtml, Result(sent).InnerHtml);
        Assert.Equal(EmbedSite.Sent(opened), EmbedSite.Sent(sent));
    }

    [Fact]
    public async Task Options_go_with_the_form()
    {
        const string options = "theme=dark&accent=c0392b&lock=params&hide=tokens&plain=1&v=1&id=frame-7";
        var visit = await site.VisitAsync(EmbedSite.Address(Slug, $"params=70B&tokens=1.4e12&{options}"));
        var kept = visit.Document.QuerySelectorAll("form input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}").ToList();
        Assert.All([.. options.Split('&'), "params=70B", "tokens=1.4 T"], pair => Assert.Contains(pair, kept));
        var again = await site.VisitAsync(EmbedSite.Address(Slug, EmbedSite.Sent(visit)));
        Assert.Equal(visit.Document.QuerySelector("main form")!.OuterHtml, again.Document.QuerySelector("main form")!.OuterHtml);
        Assert.Equal(visit.Document.QuerySelector("#result")!.OuterHtml, again.Document.QuerySelector("#result")!.OuterHtml);
        Assert.Equal(("dark", "frame-7"), (again.Document.DocumentElement.GetAttribute("data-theme"), again.Document.DocumentElement.GetAttribute("data-id")));
    }

    [Fact]
    public async Task Locked_input_is_text_and_hidden_input_is_not_seen()
    {
        var visit = await site.VisitAsync(EmbedSite.Address(Slug, "params=70B&tokens=1.4e12&lock=params&hide=tokens"));
        Assert.Contains("70 B parameters", visit.Document.QuerySelector(".locked")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(visit.Document.QuerySelectorAll("input[name=params]:not([type=hidden]), [data-field=tokens]"));
        Assert.Equal(5.88e23, (double)EmbedSite.Output(visit, EmbedSite.Calculator(Slug).FindOutput("flops")!)!, 1e18);
    }

    [Fact]
    public async Task Field_comes_and_goes_with_its_say_and_opens_with_a_value()
    {
        var without = await site.VisitAsync(EmbedSite.Address(Slug));
        Assert.Equal("hidden", without.Document.QuerySelector("[data-field=n_layers]")!.GetAttribute("type"));
        var with = await site.VisitAsync(EmbedSite.Address(Slug, EmbedSite.Sent(without) + "&include_attention=true"));
        Assert.Equal(HttpStatusCode.OK, with.Status);
        Assert.Equal("96", with.Document.QuerySelector("[name=n_layers]:not([type=hidden])")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Address_that_names_an_input_says_all_of_them()
    {
        var visit = await site.VisitAsync(EmbedSite.Address(Slug, "params=70B"));
        Assert.Equal(HttpStatusCode.BadRequest, visit.Status);
        Assert.Contains("tokens) is missing; ", EmbedSite.ProblemAt(visit, "tokens"), StringComparison.Ordinal);
        Assert.Equal("", visit.Document.QuerySelector("[name=tokens]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("light", "light")]
    [InlineData("dark", "dark")]
    [InlineData("auto", "auto")]
    [InlineData("drak", "auto")]
    public async Task Theme_is_a_known_one(string asked, string shown) =>
        Assert.Equal(shown, (await site.VisitAsync(EmbedSite.Address(Slug, $"theme={asked}"))).Document.DocumentElement.GetAttribute("data-theme"));

    [Theory]
    [InlineData("lang=de")]
    [InlineData("accent=red")]
    [InlineData("accent=%23ffff")]
    [InlineData("accent=url(//evil.example)")]
    [InlineData("lock=nothing,at,all")]
    [InlineData("id=%3Cscript%3E")]
    [InlineData("plain=maybe")]
    public async Task What_is_a_matter_of_taste_and_not_understood_is_passed_over(string option)
    {
        var plain = await site.VisitAsync(EmbedSite.Address(Slug));
        var visit = await site.VisitAsync(EmbedSite.Address(Slug, option));
        Assert.Equal(plain.Body, visit.Body);
    }

    [Fact]
    public async Task Plain_embed_keeps_a_small_link()
    {
        var visit = await site.VisitAsync(EmbedSite.Address(Slug, "plain=1"));
        Assert.True(visit.Document.Body!.ClassList.Contains("plain"));
        Assert.NotNull(visit.Document.QuerySelector("a.credit"));
    }

    [Fact]
    public async Task Pinned_embed_says_its_revision_and_a_future_one_is_refused()
    {
        var visit = await site.VisitAsync(EmbedSite.Address(Slug, "v=1"));
        Assert.Equal("constants of revision 1", visit.Document.QuerySelector(".pin")!.TextContent);
        foreach (var version in new[] { "0", "-1", "1.5", "newest", (site.Atlas.Revision + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) })
        {
            var refused = await site.VisitAsync(EmbedSite.Address(Slug, $"v={version}"));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Contains($"give a whole number from 1 to {site.Atlas.Revision}", refused.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pinned_embed_takes_no_starting_point_because_its_figures_may_change()
    {
        var refused = await site.VisitAsync(EmbedSite.Address(Slug, "model=llama-3-1-405b&v=1"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("send the inputs themselves, or leave v out", refused.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static IElement Result(PageVisit visit) => visit.Document.QuerySelector("#result")!;
}
