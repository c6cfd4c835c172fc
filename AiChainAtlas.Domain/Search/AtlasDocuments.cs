using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Search;

/// <summary>Reads an atlas into an index: which texts count, and how much.</summary>
internal static class AtlasDocuments
{
    private const double TextWeight = 1;
    private const double MakerWeight = 2;
    private const double SourceTitleWeight = 4;
    private const double PublisherWeight = 2;
    private const double StatementWeight = 3;

    /// <summary>Writes the documents of each kind together, those that win ties first.</summary>
    public static void Write(Atlas atlas, IndexWriter writer)
    {
        foreach (var entry in atlas.Entries)
        {
            WriteEntry(entry, writer);
        }

        WriteChain(atlas.Content, writer);
        WriteCompute(atlas, writer);
        WriteRecord(atlas.Content, writer);
    }

    private static void WriteEntry(Entry entry, IndexWriter writer)
    {
        writer.Open(SearchKind.Entry, entry.Id, entry.Name);
        writer.AddName(entry.Name);
        writer.AddName(entry.Id, IndexWriter.IdWeight);
        foreach (var fact in entry.Facts)
        {
            // A deprecated value is a corrected mistake: finding by it would repeat the mistake.
            if (fact.Rank == Rank.Deprecated || EntryFields.Find(fact.Field) is not { SearchWeight: > 0 } field)
            {
                continue;
            }

            if (field.Kind is FieldKind.Prose)
            {
                writer.AddText(fact.Value, field.SearchWeight);
            }
            else if (field == EntryFields.FormerName || field == EntryFields.Ticker)
            {
                writer.AddName(fact.Value, field.SearchWeight);
            }
            else
            {
                writer.AddJoinedText(fact.Value, field.SearchWeight);
            }
        }
    }

    private static void WriteChain(AtlasContent content, IndexWriter writer)
    {
        foreach (var link in content.Links)
        {
            writer.Open(SearchKind.Link, link.Id, link.Name);
            writer.AddName(link.Name);
            writer.AddText(link.Purpose, TextWeight);
        }

        foreach (var stage in content.Stages)
        {
            writer.Open(SearchKind.Stage, stage.Id, stage.Name);
            writer.AddName(stage.Name);
            writer.AddText(stage.Covers, TextWeight);
        }

        foreach (var term in content.Terms.OrderByName(term => term.Name))
        {
            writer.Open(SearchKind.Term, term.Id, term.Name);
            writer.AddName(term.Name);
            writer.AddText(term.Definition, TextWeight);
        }
    }

    private static void WriteCompute(Atlas atlas, IndexWriter writer)
    {
        var priced = PriceBook.Of(atlas);
        var offers = priced.ToDictionary(chip => chip.Name, chip => chip.Offers.Count);
        foreach (var chip in atlas.Content.Accelerators.OrderByDescending(chip => offers.GetValueOrDefault(chip.Name)).ThenByDescending(chip => chip.Year))
        {
            writer.Open(SearchKind.Accelerator, chip.Name, chip.Name);
            writer.AddName(chip.Name);
            writer.AddText($"{chip.Vendor} accelerator chip data sheet", MakerWeight);
        }

        foreach (var chip in priced)
        {
            writer.Open(SearchKind.Price, chip.Name, $"{chip.Name} prices");
            if (chip.Sheet is null)
            {
                // Which chip of a family "H100 (form not stated)" is, nobody said, so "H100" alone is not its name.
                writer.AddName(chip.Name, IndexWriter.NameWeight);
            }
            else
            {
                writer.AddName(chip.Name);
            }

            writer.AddName($"{chip.Name} prices", IndexWriter.OtherNameWeight);
            writer.AddText("GPU hour", MakerWeight);
            foreach (var offer in chip.Offers)
            {
                writer.AddText(offer.Price.Provider, TextWeight);
            }
        }
    }

    private static void WriteRecord(AtlasContent content, IndexWriter writer)
    {
        foreach (var milestone in content.Milestones.OrderByDescending(milestone => milestone.Date))
        {
            writer.Open(SearchKind.Milestone, milestone.Id, milestone.Event);
            writer.AddText(milestone.Event, StatementWeight);
            writer.AddText($"{milestone.Date} {milestone.School}", TextWeight);
        }

        foreach (var claim in content.Claims.OrderByName(claim => claim.Statement))
        {
            writer.Open(SearchKind.Claim, claim.Id, claim.Statement);
            writer.AddName(claim.Id, IndexWriter.IdWeight);
            writer.AddText(claim.Statement, StatementWeight);
            writer.AddText(claim.Record, TextWeight);
        }

        foreach (var model in content.Models.OrderByDescending(model => model.Date))
        {
            writer.Open(SearchKind.Model, model.Id, model.Name);
            writer.AddName(model.Name);
            writer.AddText(model.Organisation, MakerWeight);
            writer.AddText($"{model.Domain} model", TextWeight);
        }

        foreach (var source in content.Sources.OrderByName(source => source.Title))
        {
            writer.Open(SearchKind.Source, source.Id, source.Title);
            writer.AddJoinedText(source.Title, SourceTitleWeight);
            writer.AddText(source.Publisher, PublisherWeight);
        }
    }
}
