namespace AiChainAtlas.Domain.Provenance;

/// <summary>How near to the matter a source is, nearest first: what readers weigh it by.</summary>
public sealed record SourceType(string Key, string Label, string Meaning)
{
    public static readonly SourceType Primary = new(
        "primary", "Primary", "Published by the party itself or by an authority: site, filing, repository, paper.");

    public static readonly SourceType DataSet = new("data_set", "Data set", "A maintained table or list that others compiled.");
    public static readonly SourceType Press = new("press", "Press", "A news article, an interview or a press summary.");
    public static readonly SourceType Blog = new("blog", "Blog or guide", "A blog, guide, wiki, forum post or analyst's note.");
    public static readonly SourceType Copy = new("copy", "Copy", "A repost, translation or stored copy of somebody else's text.");
    public static readonly SourceType Memory = new("memory", "From memory", "From memory; no publication was read.");

    public static readonly IReadOnlyList<SourceType> All = [Primary, DataSet, Press, Blog, Copy, Memory];

    /// <summary>Its place in the list: lower is nearer to the matter.</summary>
    public int Distance => All.TakeWhile(type => type != this).Count();

    public static SourceType? Find(string key) => All.FirstOrDefault(type => type.Key == key);
}
