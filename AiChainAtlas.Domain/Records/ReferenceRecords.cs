using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Records;

/// <summary>Sources, claims, milestones and terms.</summary>
public static class ReferenceRecords
{
    public static readonly RecordKind<Source> Sources = new()
    {
        Key = "sources",
        Label = "Source",
        Plural = "Sources",
        Id = s => s.Id,
        Name = s => s.Title,
        List = c => c.Sources,
        With = (c, list) => c with { Sources = list },
        Declared =
        [
            Field.Text<Source>("id", "Id", s => s.Id),
            Field.Text<Source>("title", "Title", s => s.Title),
            Field.Text<Source>("publisher", "Publisher", s => s.Publisher),
            Field.Text<Source>("url", "Address", s => s.Url, required: false),
            Field.Date<Source>("date", "Date", s => s.Date),
            Field.Choice<Source>("type", "Type", SourceType.All.Select(t => t.Key), s => s.Type.Key),
            Field.Text<Source>("kind", "Kind", s => s.Kind),
            Field.Text<Source>("licence", "Licence", s => s.Licence, required: false),
            Field.Date<Source>("retrieved", "Read on", s => s.Retrieved),
            Field.Prose<Source>("note", "What was read", s => s.Note, required: false),
        ],
        Make = v => new Source
        {
            Id = v.Text("id"),
            Title = v.Text("title"),
            Publisher = v.Text("publisher"),
            Url = v.TextOrNull("url"),
            Date = v.Date("date"),
            Type = SourceType.Find(v.Text("type"))!,
            Kind = v.Text("kind"),
            Licence = v.TextOrNull("licence"),
            Retrieved = v.Date("retrieved"),
            Note = v.TextOrEmpty("note"),
        },
        Upgrade = RecordUpgrades.Source,
    };

    public static readonly RecordKind<Claim> Claims = new()
    {
        Key = "claims",
        Label = "Claim",
        Plural = "Claims",
        Id = c => c.Id,
        Name = c => c.Statement,
        List = c => c.Claims,
        With = (c, list) => c with { Claims = list },
        Declared =
        [
            Field.Text<Claim>("id", "Id", c => c.Id),
            Field.Text<Claim>("section", "Section", c => c.Section),
            Field.Prose<Claim>("statement", "Statement", c => c.Statement),
            Field.Choice<Claim>("verdict", "Verdict", Verdict.All.Select(v => v.Key), c => c.Verdict.Key),
            Field.Prose<Claim>("record", "What the record says", c => c.Record),
            Field.Sources<Claim>(c => c.SourceIds),
            Field.Date<Claim>("as_of", "As of", c => c.AsOf),
            Field.NodeList<Claim>("about", "About", c => c.About),
        ],
        Make = v => new Claim
        {
            Id = v.Text("id"),
            Section = v.Text("section"),
            Statement = v.Text("statement"),
            Verdict = Verdict.Find(v.Text("verdict"))!,
            Record = v.Text("record"),
            SourceIds = v.Texts("sources"),
            AsOf = v.Date("as_of"),
            About = v.Texts("about"),
        },
    };

    public static readonly RecordKind<Milestone> Milestones = new()
    {
        Key = "milestones",
        Label = "Milestone",
        Plural = "Milestones",
        Id = m => m.Id,
        Name = m => m.Event,
        List = c => c.Milestones,
        With = (c, list) => c with { Milestones = list },
        Declared =
        [
            Field.Text<Milestone>("id", "Id", m => m.Id),
            Field.Date<Milestone>("date", "Date", m => m.Date),
            Field.Prose<Milestone>("event", "Event", m => m.Event),
            Field.Text<Milestone>("school", "School of thought", m => m.School, required: false),
            Field.Choice<Milestone>("track", "Track", Milestone.Tracks, m => m.Track),
            Field.Origin<Milestone>(m => m.Origin),
            Field.Sources<Milestone>(m => m.SourceIds),
            Field.Prose<Milestone>("correction", "Correction", m => m.Correction, required: false),
        ],
        Make = v => new Milestone
        {
            Id = v.Text("id"),
            Date = v.Date("date"),
            Event = v.Text("event"),
            School = v.TextOrNull("school"),
            Track = v.Text("track"),
            Origin = v.Origin(),
            SourceIds = v.Texts("sources"),
            Correction = v.TextOrEmpty("correction"),
        },
    };

    public static readonly RecordKind<Term> Terms = new()
    {
        Key = "terms",
        Label = "Term",
        Plural = "Terms",
        Id = t => t.Id,
        Name = t => t.Name,
        List = c => c.Terms,
        With = (c, list) => c with { Terms = list },
        Declared =
        [
            Field.Text<Term>("id", "Id", t => t.Id),
            Field.Text<Term>("name", "Term", t => t.Name),
            Field.Prose<Term>("definition", "Definition", t => t.Definition),
            Field.Text<Term>("section", "Section", t => t.Section),
            Field.Sources<Term>(t => t.SourceIds),
        ],
        Make = v => new Term
        {
            Id = v.Text("id"),
            Name = v.Text("name"),
            Definition = v.Text("definition"),
            Section = v.Text("section"),
            SourceIds = v.Texts("sources"),
        },
    };
}
