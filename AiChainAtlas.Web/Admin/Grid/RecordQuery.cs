namespace AiChainAtlas.Web.Admin.Grid;

/// <summary>How a value is held against what somebody typed.</summary>
public sealed record ColumnTest(string Key, string Label, bool NeedsText)
{
    public static readonly ColumnTest Contains = new("contains", "contains", true);
    public static readonly ColumnTest Is = new("is", "is", true);
    public static readonly ColumnTest AtLeast = new("from", "is at least", true);
    public static readonly ColumnTest AtMost = new("to", "is at most", true);
    public static readonly ColumnTest Missing = new("missing", "is missing", false);
    public static readonly ColumnTest Present = new("present", "is there", false);

    public static readonly IReadOnlyList<ColumnTest> All = [Contains, Is, AtLeast, AtMost, Missing, Present];
}

/// <summary>A test of one column.</summary>
public sealed record ColumnFilter(string Column, ColumnTest Test, string Text);

/// <summary>What a list shows of its records, and in which order.</summary>
public sealed record RecordQuery
{
    /// <summary>Words that each have to stand somewhere in the record.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<ColumnFilter> Filters { get; init; } = [];

    /// <summary>Key of a column, or <see cref="ByName"/>; empty: the order of the content.</summary>
    public string Sort { get; init; } = "";

    public bool Descending { get; init; }

    /// <summary>Counted from 0.</summary>
    public int Page { get; init; }

    public int PageSize { get; init; } = 25;

    public const string ByName = "*name";
}

/// <summary>One page of a list.</summary>
public sealed record RecordPage(IReadOnlyList<object> Records, int Total);
