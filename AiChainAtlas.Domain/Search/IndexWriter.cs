namespace AiChainAtlas.Domain.Search;

/// <summary>Writes documents into an index, one after the other: what each is called and which texts it holds.</summary>
internal sealed class IndexWriter
{
    public const double NameWeight = 10;

    /// <summary>Of former names, tickers and the shorter forms of a name.</summary>
    public const double OtherNameWeight = 8;

    public const double IdWeight = 6;

    private readonly WordReader reader = new();
    private readonly IndexBuilder words = new();
    private readonly IndexBuilder wholeNames = new();
    private readonly List<SearchDocument> documents = [];

    /// <summary>Begins the next document. Those of one kind must come together.</summary>
    public void Open(SearchKind kind, string id, string title) => documents.Add(new SearchDocument(kind, id, title));

    /// <summary>What the document is called, in full and in its shorter forms.</summary>
    public void AddName(string name)
    {
        AddName(name, NameWeight);
        foreach (var (form, isName) in NameForms.Of(name))
        {
            reader.Read(form);
            AddWholeName(isName ? NameWeight : OtherNameWeight);
        }
    }

    /// <summary>Another name; of those that bear a name, the ones with the greater weight come first.</summary>
    public void AddName(string name, double weight)
    {
        AddJoinedText(name, weight);
        AddWholeName(weight);
    }

    /// <summary>A text whose words are also looked for without what stands between them: "io.net" as "ionet".</summary>
    public void AddJoinedText(string text, double weight)
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

    public void AddText(string text, double weight)
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

    public SearchIndex Close() => new(documents, words.Build(), wholeNames.Build());

    private void AddWholeName(double weight)
    {
        if (!reader.Joined.IsEmpty)
        {
            wholeNames.Add(documents.Count - 1, reader.Joined, weight);
        }
    }
}
