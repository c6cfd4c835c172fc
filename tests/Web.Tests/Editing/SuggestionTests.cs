using System.Net;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Tables;
using AiChainAtlas.Web.Suggest;
using AiChainAtlas.Web.Tests.Account;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Editing;

public sealed class SuggestionTests(EditingSite site) : IClassFixture<EditingSite>
{
    private const string Page = "/suggest?kind=entries&id=render&field=country";

    [Fact]
    public async Task Anybody_sends_one_by_a_plain_form_without_a_cookie_and_it_waits_for_the_editors()
    {
        var browser = new Browser(site, "203.0.113.1");
        var form = await browser.GoAsync(Page);
        Assert.Empty(form.Header("Set-Cookie"));
        Assert.Equal("country", form.Document.QuerySelector("select option[selected]")!.GetAttribute("value"));
        var answer = await SendAsync(browser, ("wrong", "It is not in the US"), ("right", "Cayman <b>Islands</b>"), ("source", "https://example.org"));
        Assert.Equal((HttpStatusCode.SeeOther, "/suggest/sent"), (answer.Status, answer.Header("Location").Single()));
        Assert.Empty(answer.Header("Set-Cookie"));
        var waiting = Assert.Single(await WaitingAsync(), row => row.Wrong == "It is not in the US");
        Assert.Equal(("entries", "render", "country", "Cayman <b>Islands</b>"), (waiting.Kind, waiting.RecordId, waiting.Field, waiting.Right));
        Assert.DoesNotContain("Cayman", (await browser.GoAsync("/entries/render")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_one_is_refused_where_it_is_written_and_what_was_typed_stays()
    {
        var browser = new Browser(site, "203.0.113.2");
        var answer = await SendAsync(browser, ("source", "https://example.org/\"><script>alert(1)</script>"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Say what is wrong", answer.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https://example.org/\"><script>alert(1)</script>", answer.Document.QuerySelector("input[name='Form.Source']")!.GetAttribute("value"));
        Assert.DoesNotContain("<script>alert", answer.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", SuggestionForm.LongestText + 1)]
    [InlineData("source", SuggestionForm.LongestSource + 1)]
    public async Task A_long_one_is_refused(string field, int length)
    {
        var answer = await SendAsync(new Browser(site, "203.0.113.3"), ("right", "x"), (field, new string('x', length)));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Who_fills_the_field_that_people_do_not_see_is_thanked_and_forgotten()
    {
        var answer = await SendAsync(new Browser(site, "203.0.113.4"), ("right", "Buy now"), ("website", "https://spam.example"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        Assert.DoesNotContain(await WaitingAsync(), row => row.Right == "Buy now");
    }

    [Fact]
    public async Task More_than_a_person_writes_in_an_hour_are_refused_and_others_still_may()
    {
        var script = new Browser(site, "203.0.113.5");
        for (var i = 0; i < SuggestionLimits.OfOneAnHour; i++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(script, ("right", $"flood {i}"))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await SendAsync(script, ("right", "one more"))).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(new Browser(site, "203.0.113.6"), ("right", "a person"))).Status);
    }

    [Theory]
    [InlineData("/suggest")]
    [InlineData("/suggest?kind=entries&id=no-such")]
    [InlineData("/suggest?kind=users&id=1")]
    public async Task There_is_no_form_for_what_is_not_there(string path)
    {
        var page = await new Browser(site).GoAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Null(page.Document.QuerySelector("main form[method=post]"));
    }

    private async Task<IReadOnlyList<SuggestionRow>> WaitingAsync() => await site.Get<SuggestionStore>().ListAsync(SuggestionState.New, EditingSite.Stop);

    private static Task<PageVisit> SendAsync(Browser browser, params (string Name, string Value)[] fields)
    {
        var sent = new Dictionary<string, string> { ["_handler"] = "suggest", ["Form.Kind"] = "entries", ["Form.Record"] = "render", ["Form.Field"] = "country" };
        foreach (var (name, value) in fields)
        {
            sent[$"Form.{char.ToUpperInvariant(name[0])}{name[1..]}"] = value;
        }

        return browser.SendAsync(HttpMethod.Post, "/suggest", new FormUrlEncodedContent(sent));
    }
}
