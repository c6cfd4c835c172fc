using System.Text.RegularExpressions;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Editor;

/// <summary>Hostile text in every field of the form of every kind of record.</summary>
public sealed class HostileRecordTests(EditorSite site) : IClassFixture<EditorSite>
{
    private static readonly ValueKind[] NeverText = [ValueKind.Whole, ValueKind.Number, ValueKind.Date, ValueKind.Day];

    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(kind => kind.Key)];

    private Atlas Atlas => site.Services.GetRequiredService<AtlasStore>().Current;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_record_takes_it_as_text_or_says_at_the_field_what_to_correct_and_no_page_runs_it(string key)
    {
        var kind = RecordKinds.Find(key)!;
        var record = Shortest(kind);
        var id = kind.IdOf(record);
        await using var visit = await site.SignInAsync();
        await EditorSite.OpenAsync(visit, SiteUrls.AdminRecord(key, id));
        var form = new RecordForm(visit, kind);
        await form.OpenFactsAsync();
        var before = await form.TypeEverywhereAsync(HostileText.Everything);
        await HostileText.DidNothingAsync(visit);
        if (before.Count == 0)
        {
            Assert.Equal(ChainRecords.Redirects, kind);
            return;
        }

        var toMend = await form.JudgedAsync();
        Assert.All(kind.Fields.Where(field => NeverText.Contains(field.Kind)), field => Assert.Contains($"in-{field.Key}", toMend.Keys));

        // What the rules say of a record comes once every field of it can be read.
        for (var round = 0; round < 3 && toMend.Count > 0; round++)
        {
            Assert.All(toMend, field => Assert.True(field.Value.Length > 20, $"{field.Key} does not say what to correct: '{field.Value}'"));
            await HostileText.DidNothingAsync(visit);
            await form.MendAsync(toMend.Keys, before);
            toMend = await form.JudgedAsync();
        }

        Assert.Empty(toMend);
        await visit.Button("Publish").ClickAsync();

        // A record that its fields name has another address now, and its form was loaded there.
        await Expect(EditorSite.Kept(visit)).ToContainTextAsync(new Regex("^Published as revision|^As published"));
        await HostileText.DoesNothingAtAsync(visit, PagesOf(kind, kind.IdOf(record)));
        await visit.GoAsync(SiteUrls.Change(Atlas.Revision));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync(HostileText.Markup);
    }

    [Fact]
    public async Task While_records_of_every_kind_hold_it_at_once_no_page_runs_it()
    {
        var pages = new List<string>
        {
            SiteUrls.Admin, SiteUrls.AdminHistory, SiteUrls.Map, "/?view=table", "/?view=grid", SiteUrls.Links, SiteUrls.Sources, SiteUrls.About, SiteUrls.Changes,
            SiteUrls.Timeline, SiteUrls.FactCheck, SiteUrls.Glossary, SiteUrls.Prices, SiteUrls.Insights, SiteUrls.Learn, "/insights/training-compute", "/insights/useful-prices",
            SiteUrls.SearchFor("img onerror"), SiteUrls.SearchFor("\" OR *"), "/calculators/training-time-cost", "/entries?q=onerror",
        };
        foreach (var kind in RecordKinds.All.Where(kind => kind != ChainRecords.Redirects))
        {
            pages.AddRange(PagesOf(kind, await WriteAsync(kind)));
        }

        await using var visit = await site.SignInAsync();
        await HostileText.DoesNothingAtAsync(visit, pages);
    }

    // The one with least to put back: each of its fields is typed into, empty or not.
    private object Shortest(RecordKind kind) => kind.AllIn(Atlas.Content).MinBy(record => kind.Write(record).ToJsonString().Length)!;

    // Past the form: every field of a record that the rules let hold it.
    private async Task<string> WriteAsync(RecordKind kind)
    {
        var record = Shortest(kind);
        var id = kind.IdOf(record);
        var written = 0;
        foreach (var field in kind.Fields.Where(field => field.Kind is ValueKind.Text or ValueKind.Prose))
        {
            var json = kind.Write(record);
            json[field.Key] = HostileText.Everything;
            if (kind.Read(json, kind.Key, []) is { } after && kind.IdOf(after) == id && await TakesAsync(new ProposedChange(kind, id, after)))
            {
                record = after;
                written++;
            }
        }

        // A stock of chips has no text but the maker, which names it.
        Assert.True(written > 0 || kind == ComputeRecords.ChipStock, $"No field of {kind} took it: nothing was tested.");
        return id;
    }

    private async Task<bool> TakesAsync(ProposedChange change)
    {
        var proposal = new Proposal { Who = "tester", Reason = HostileText.Everything, Changes = [change] };
        return await site.Services.GetRequiredService<AtlasEditor>().CommitAsync(proposal) is EditOutcome.Committed;
    }

    private IEnumerable<string> PagesOf(RecordKind kind, string id)
    {
        yield return SiteUrls.AdminRecord(kind.Key, id);
        yield return SiteUrls.AdminRecords(kind.Key);
        if (SiteUrls.Record(kind, id, Atlas) is { } own)
        {
            yield return own;
        }

        if (Atlas.FindEntry(id) is { } entry && kind == ChainRecords.Entries)
        {
            yield return SiteUrls.OnMap(id);
            yield return SiteUrls.EntryHistory(id);
            yield return SiteUrls.Link(entry.LinkId);
            yield return SiteUrls.CompareOf([id, "render"]);
        }
    }
}
