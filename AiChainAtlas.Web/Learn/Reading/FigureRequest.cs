namespace AiChainAtlas.Web.Learn.Reading;

/// <summary>What stands between braces: a word and what follows it, such as <c>{year 2017-google-researchers-publish-transformer}</c>.</summary>
/// <param name="Word">What is asked for.</param>
/// <param name="Rest">Of what.</param>
public sealed record FigureRequest(string Word, string Rest)
{
    private const string Plain = " plain";

    /// <summary>Whether the number is wanted without its unit.</summary>
    public bool IsPlain => Rest.EndsWith(Plain, StringComparison.Ordinal);

    /// <summary>Words of the rest that are no settings, joined.</summary>
    public string Subject => string.Join(' ', Words.Where(word => !word.Contains('=', StringComparison.Ordinal)));

    /// <summary>Words such as <c>lane=crypto</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Settings =>
        [.. Words.Select(word => word.Split('=', 2)).Where(pair => pair.Length == 2).Select(pair => KeyValuePair.Create(pair[0], pair[1]))];

    private string[] Words => (IsPlain ? Rest[..^Plain.Length] : Rest).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static FigureRequest Parse(string text) => text.Trim().Split(' ', 2, StringSplitOptions.TrimEntries) is [var word, var rest]
        ? new FigureRequest(word, rest)
        : new FigureRequest(text.Trim(), "");

    public override string ToString() => $"{{{Word} {Rest}}}";
}
