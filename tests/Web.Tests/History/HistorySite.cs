using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Tests.Site;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.History;

/// <summary>A site of its own whose atlas has been edited: hostile texts, a changed fact, a retired entry, a draft.</summary>
public sealed class HistorySite : IAsyncLifetime
{
    public const string Hostile = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>\u0001&amp;";

    public const string Secret = "said-before-it-was-retired";

    private readonly AtlasSite site = new();

    public AtlasSite Site => site;

    public AtlasEditor Editor => site.Services.GetRequiredService<AtlasEditor>();

    /// <summary>Render's description at the beginning.</summary>
    public string OldDescription { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        OldDescription = Entry("render").Value(EntryFields.Description)!;
        var source = new Source { Id = "new-report", Title = "A new report", Publisher = "Publisher", Date = PartialDate.Parse("2026-10"), Type = SourceType.Press, Kind = "report" };
        await CommitAsync("Found a newer report", new ProposedChange(ReferenceRecords.Sources, source.Id, source), Described("Rents idle graphics cards to those who render and train."));
        await CommitAsync(Hostile, Put(Entry("akash") with { Name = Hostile.Replace("\u0001", "", StringComparison.Ordinal) }));
        await CommitAsync("Kept for a while", Put(Entry("render") with { Id = "gone-co", Name = "Gone Co", Version = 1, Facts = [.. Entry("render").Facts.Select(f => f with { Note = Secret })] }));
        await CommitAsync("Closed down", Put(Entry("gone-co") with { IsRetired = true }));
        await CommitAsync("Named anew", Put(Entry("render") with { Name = "Render" }));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    public async Task<IHtmlDocument> PageAsync(string target)
    {
        var visit = await VisitAsync(target);
        Assert.True((int)visit.Status == 200, $"{target} answers {(int)visit.Status}");
        return new HtmlParser().ParseDocument(visit.Body);
    }

    /// <summary>Asked anew each time.</summary>
    public async Task<PageVisit> VisitAsync(string target)
    {
        using var response = await site.SendAsync(target);
        return await PageVisit.OfAsync(target, response);
    }

    public Entry Entry(string id) => (Entry)ChainRecords.Entries.Find(Editor.Content, id)!;

    public static ProposedChange Put(Entry entry) => new(ChainRecords.Entries, entry.Id, entry);

    public async Task CommitAsync(string reason, params ProposedChange[] changes) => Assert.IsType<EditOutcome.Committed>(
        await Editor.CommitAsync(new Proposal { Who = "anna@example.org", Reason = reason, Changes = changes }, TestContext.Current.CancellationToken));

    private ProposedChange Described(string text)
    {
        var render = Entry("render");
        return Put(render with { Facts = [.. render.Facts.Select(f => f.Field == EntryFields.Description.Key ? f with { Value = text, SourceIds = ["new-report"] } : f)] });
    }
}
