using System.Text.Json.Nodes;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Domain.Tests;
using AiChainAtlas.Web.Admin.Form;

namespace AiChainAtlas.Web.Tests.Admin;

public sealed class EditSessionTests
{
    private static readonly AtlasContent Content = SampleAtlas.Content;

    private readonly List<Finding> findings = [];

    public static TheoryData<string> Kinds => [.. RecordKinds.All.Where(kind => kind.AllIn(Content).Count > 0).Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_record_opens_unchanged_and_proposes_what_it_is(string key)
    {
        var kind = RecordKinds.Find(key)!;
        foreach (var record in kind.AllIn(Content))
        {
            var session = Open(kind, kind.IdOf(record));
            Assert.False(session.HasChanges);
            Assert.Empty(session.Changes());
            var change = Assert.Single(session.ToProposal("me", "because", findings)!.Changes);
            Assert.True(ContentDifference.IsSame(kind, record, change.After));
            Assert.Equal(RecordToken.Of(kind, record), change.BasedOn);
        }
    }

    [Fact]
    public void A_value_that_cannot_be_read_yet_is_kept_and_found_fault_with()
    {
        var session = Open(ChainRecords.Entries, "render");
        JsonText.Put(session.Body, "name", null);
        Assert.Null(session.ToProposal("me", "because", findings));
        Assert.Equal("entries/render/name", Assert.Single(findings).Path);
        Assert.True(session.HasChanges);
    }

    [Fact]
    public void A_source_added_in_the_form_goes_before_what_cites_it_and_one_that_nothing_cites_stays_behind()
    {
        var session = Open(ChainRecords.Entries, "render");
        session.NewSources.Add(NewSource("render-2026"));
        session.NewSources.Add(NewSource("left-over"));
        JsonText.Facts(session.Body).First()["sources"] = JsonText.ListOf(["render-2026"]);
        var changes = session.ToProposal("me", "because", findings)!.Changes;
        Assert.Equal(["sources/render-2026", "entries/render"], changes.Select(change => $"{change.Kind}/{change.Id}"));
        Assert.Equal(RecordToken.Absent, changes[0].BasedOn);
    }

    [Fact]
    public void A_relation_with_another_end_is_another_relation()
    {
        var relation = Content.Relations[2];
        var session = Open(ChainRecords.Relations, relation.Id);
        session.Body["to"] = "lambda";
        var changes = session.ToProposal("me", "because", findings)!.Changes;
        Assert.Equal([(relation.Id, true), ($"render.{relation.Kind.Key}.lambda", false)], changes.Select(change => (change.Id, change.After is null)));
    }

    [Fact]
    public void The_field_that_names_a_published_record_is_fixed_and_that_of_a_new_one_is_not()
    {
        Assert.Equal("id", Open(ChainRecords.Entries, "render").IdField);
        Assert.Equal("name", Open(ComputeRecords.Accelerators, Content.Accelerators[0].Name).IdField);
        Assert.Null(Open(ChainRecords.Relations, Content.Relations[0].Id).IdField);
        Assert.Null(Open(ChainRecords.Entries, EditSession.NewId).IdField);
    }

    [Fact]
    public void A_draft_comes_back_with_its_reason_and_its_new_sources()
    {
        var session = Open(ChainRecords.Entries, "render");
        JsonText.Facts(session.Body).First()["sources"] = JsonText.ListOf(["render-2026"]);
        session.Reason = "because";
        var source = new Draft { Kind = ReferenceRecords.Sources, RecordId = "render-2026", BasedOn = "", Body = NewSource("render-2026"), OwnerId = "me", OwnerName = "Me" };
        var again = EditSession.Open(ChainRecords.Entries, "render", Content, session.ToDraft("me", "Me"), [source])!;
        Assert.Equal("because", again.Reason);
        Assert.Equal("render-2026", JsonText.Of(Assert.Single(again.NewSources)["id"]));
        Assert.Single(again.Changes());
    }

    [Fact]
    public void What_is_nowhere_does_not_open() => Assert.Null(EditSession.Open(ChainRecords.Entries, "nobody", Content, null, []));

    [Theory]
    [InlineData("Daily Ledger", "2026-05", "daily-ledger-2026")]
    [InlineData("Café Étoile & Co.", "n.d.", "cafe-etoile-co")]
    [InlineData("", "2026", "2026")]
    [InlineData("", "", "")]
    public void The_id_of_a_source_is_proposed_from_who_and_when(string publisher, string date, string id) =>
        Assert.Equal(id, SourceId.Propose(publisher, date, _ => false));

    [Fact]
    public void A_taken_id_is_counted_on() => Assert.Equal("ledger-2026-3", SourceId.Propose("Ledger", "2026", id => id is "ledger-2026" or "ledger-2026-2"));

    private static JsonObject NewSource(string id) =>
        new() { ["id"] = id, ["title"] = "How it works", ["publisher"] = "Render", ["date"] = "2026", ["type"] = "primary", ["kind"] = "documentation" };

    private static EditSession Open(RecordKind kind, string id) => EditSession.Open(kind, id, Content, null, [])!;
}
