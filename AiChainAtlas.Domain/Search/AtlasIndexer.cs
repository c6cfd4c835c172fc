using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Search;

/// <summary>Reads an atlas into search documents: which texts count, and how much.</summary>
internal sealed class AtlasIndexer
{
    private const double NameWeight = 10;
    private const double IdWeight = 6;
    private const double TextWeight = 1;
    private const double SourceTitleWeight = 4;
    private const double PublisherWeight = 2;
    private const double StatementWeight = 3;

    private readonly WordReader reader = new();
    private readonly IndexBuilder words = new();
    private readonly IndexBuilder wholeNames = new();
    private readonly List<SearchDocument> documents = [];

    /// <summary>Every document; those that win ties stand first.</summary>
    public IReadOnlyList<SearchDocument> Documents => documents;

    public InvertedIndex Words() => words.Build();

    /// <summary>Names, tickers and former names read joined, for finding what was typed in full.</summary>
    public InvertedIndex WholeNames() => wholeNames.Build();

    public void Read(AtlasContent content)
    {
        foreach (var entry in content.Entries.OrderByName(e => e.Name))
        {
            ReadEntry(entry);
        }

        foreach (var link in content.Links.OrderByName(l => l.Name))
        {
            ReadLink(link);
        }

        foreach (var term in content.Terms.OrderByName(t => t.Name))
        {
            ReadTerm(term);
        }

        foreach (var claim in content.Claims.OrderByName(c => c.Statement))
        {
            Open(SearchKind.Claim, claim.Id, claim.Statement);
            AddText(claim.Statement, StatementWeight);
            AddText(claim.Record, TextWeight);
        }

        foreach (var source in content.Sources.OrderByName(s => s.Title))
        {
            ReadSource(source);
        }
    }

    private void ReadEntry(Entry entry)
    {
        Open(SearchKind.Entry, entry.Id, entry.Name);
        AddName(entry.Name, NameWeight);
        AddName(entry.Id, IdWeight);
        foreach (var fact in entry.Facts)
        {
            // A deprecated value is a corrected mistake: finding by it would repeat the mistake.
            if (fact.Rank == Rank.Deprecated || EntryFields.Find(fact.Field) is not { SearchWeight: > 0 } field)
            {
                continue;
            }

            if (field.Kind is FieldKind.Prose)
            {
                AddText(fact.Value, field.SearchWeight);
            }
            else if (field == EntryFields.FormerName || field == EntryFields.Ticker)
            {
                AddName(fact.Value, field.SearchWeight);
            }
            else
            {
                AddJoinedText(fact.Value, field.SearchWeight);
            }
        }
    }

    private void ReadLink(Link link)
    {
        Open(SearchKind.Link, link.Id, link.Name);
        AddName(link.Name, NameWeight);
        AddText(link.Purpose, TextWeight);
    }

    private void ReadTerm(Term term)
    {
        Open(SearchKind.Term, term.Id, term.Name);
        AddName(term.Name, NameWeight);
        AddText(term.Definition, TextWeight);
    }

    private void ReadSource(Source source)
    {
        Open(SearchKind.Source, source.Id, source.Title);
        AddJoinedText(source.Title, SourceTitleWeight);
        AddText(source.Publisher, PublisherWeight);
    }

    private void Open(SearchKind kind, string id, string title) => documents.Add(new SearchDocument(kind, id, title));

    private void AddName(string name, double weight)
    {
        AddJoinedText(name, weight);
        if (!reader.Joined.IsEmpty)
        {
            wholeNames.Add(documents.Count - 1, reader.Joined, weight);
        }
    }

    // Names are written with and without separators: "io.net" is also looked for as "ionet".
    private void AddJoinedText(string text, double weight)
    {
        AddText(text, weight);
        for (var i = 0; i + 1 < reader.Words.Count; i++)
        {
            words.Add(documents.Count - 1, reader.Pair(i), weight);
        }

        if (reader.Words.Count > 2)
        {
            words.Add(documents.Count - 1, reader.Joined, weight);
        }
    }

    private void AddText(string text, double weight)
    {
        reader.Read(text);
        foreach (var word in reader.Words)
        {
            if (!word.IsCjk)
            {
                words.Add(documents.Count - 1, reader.Letters(word), weight);
                continue;
            }

            foreach (var pair in reader.Pairs(word, withLast: true))
            {
                words.Add(documents.Count - 1, reader.Letters(pair), weight);
            }
        }
    }
}
