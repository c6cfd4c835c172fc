using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Exchange;

public sealed class RoundTripTests
{
    private static readonly string[] Hostile =
    [
        "=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1:A9)", "\t=1", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20A1", "'=1", "''x", "'tis", "'",
        "a,b;c\td", "say \"no\"", "two\nlines\n", "- item: {a: [b]}", "key: value # no comment", "&anchor *alias !tag", "true", "null", "~", "1e5", "007", "n.d.",
        "<script>alert(1)</script>", "\\u0041\\n", "漢字 عربي \U0001F9EA", "zero\u200Bwidth \u200Fright to left", "\uFEFFmark", "\u00A0hard\u2028line", " blanks ", "%s %n {0}", "'; DROP TABLE entries; --",
    ];

    public static TheoryData<string> Whole => ["json", "yaml", "csv", "zip"];

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Export_import_into_an_empty_store_and_export_gives_the_same_bytes(string format)
    {
        using var seeded = await ExchangeStore.SeededAsync();
        using var empty = await ExchangeStore.EmptyAsync();
        var file = seeded.Export(format);
        Assert.Equal(2, Assert.IsType<EditOutcome.Committed>(await empty.ImportAsync(file, $"x.{AtlasFormats.Find(format)!.Extension}")).Revision);
        Assert.Equal(file, empty.Export(format));
        Assert.All(AtlasFormats.All, other => Assert.Equal(seeded.Export(other.Key), empty.Export(other.Key)));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Hostile_text_in_every_text_of_every_kind_comes_back_unchanged(string format)
    {
        using var seeded = await ExchangeStore.SeededAsync();
        var hostile = 0;
        var changes = RecordKinds.All.SelectMany(kind => kind.AllIn(seeded.Store.Editor.Content).Take(40).Select(record =>
            new ProposedChange(kind, kind.IdOf(record), Spoilt(kind, record, ref hostile)))).ToList();
        var outcome = await seeded.Store.CommitAsync(new Proposal { Who = "tester", Reason = "Spoil", Changes = changes });
        Assert.True(outcome is EditOutcome.Committed, outcome is EditOutcome.Refused refused ? string.Join("\n", refused.Findings) : "");
        Assert.True(hostile > 20 * Hostile.Length);

        using var empty = await ExchangeStore.EmptyAsync();
        var file = seeded.Export(format);
        await empty.ImportAsync(file, $"x.{AtlasFormats.Find(format)!.Extension}");
        Assert.Empty(ContentDifference.Between(seeded.Atlas.Content, empty.Atlas.Content));
        Assert.Equal(file, empty.Export(format));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("csv")]
    [InlineData("zip")]
    [InlineData("landscape.yml")]
    public async Task Importing_what_the_atlas_holds_changes_nothing(string format)
    {
        using var store = await ExchangeStore.SeededAsync();
        var plan = await store.PlanAsync(store.Export(format), $"x.{AtlasFormats.Find(format)!.Extension}");
        Assert.Empty(plan.Findings);
        Assert.Empty(plan.Changes);
        Assert.IsType<EditOutcome.Unchanged>(await store.CommitAsync(plan));
        Assert.Equal(1, store.Atlas.Revision);
    }

    // Texts that no rule binds to a form: names, prose and notes, facts of prose and their notes.
    private static object Spoilt(RecordKind kind, object record, ref int next)
    {
        var json = kind.Write(record);
        foreach (var field in kind.Fields.Where(f => f.Kind is ValueKind.Prose || f.Key is "name" or "title" or "publisher" or "section" or "terms" or "domain" or "organisation"))
        {
            if (json.ContainsKey(field.Key) && !(kind == ComputeRecords.Accelerators && field.Key == "name"))
            {
                json[field.Key] = field.Kind == ValueKind.Prose ? Hostile[next++ % Hostile.Length] : Bare(Hostile[next++ % Hostile.Length]);
            }
        }

        foreach (var fact in json["facts"] as JsonArray ?? [])
        {
            var text = Hostile[next++ % Hostile.Length];
            fact!["note"] = text;
            if (fact["field"]!.GetValue<string>() is "description" or "succession")
            {
                fact["value"] = Bare(text);
            }
        }

        var findings = new List<Domain.Rules.Finding>();
        return kind.Read(JsonSerializer.SerializeToNode(json)!.AsObject(), "x", findings) ?? throw new InvalidOperationException(string.Join("\n", findings));
    }

    private static string Bare(string text) => text.Trim() == text ? text : $"x{text}x";
}
