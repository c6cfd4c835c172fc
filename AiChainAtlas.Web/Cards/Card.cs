using System.Security.Cryptography;
using System.Text;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards;

/// <summary>
/// What a page says of itself where its address is shared: in its title, its description, the tags that other sites read,
/// and the picture. Declared once a page, so that none of them can say something else.
/// </summary>
public sealed record Card
{
    /// <summary>Letters of a description that search engines and social sites show.</summary>
    private const int LongestDescription = 200;

    // X cuts a description of a picture there.
    private const int LongestAlt = 420;

    /// <summary>Path of the page.</summary>
    public required string Path { get; init; }

    /// <summary>What the reader chose on the page, as its address says it; defaults are left out.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> State { get; init; } = [];

    /// <summary>The day or revision of the past that is shown; null for the present.</summary>
    public string? AsOf { get; init; }

    public required string Title { get; init; }

    /// <summary>What the page shows, in plain words and with its figures.</summary>
    public required string Text { get; init; }

    /// <summary>The text for search engines and previews, cut at a word where it is longer than those show.</summary>
    public string Description => CardText.Shorten(Text, LongestDescription);

    /// <summary>What sort of page it is and where it stands, above the heading.</summary>
    public required string Kicker { get; init; }

    /// <summary>The heading of the picture, where it is another than the title; empty for none.</summary>
    public string? Heading { get; init; }

    /// <summary>What stands for the heading when the font of pictures has none of its letters.</summary>
    public string? PlainHeading { get; init; }

    /// <summary>Lines the heading may take.</summary>
    public int HeadingLines { get; init; } = 2;

    /// <summary>The sentences under the heading; the text where there are no others; empty for none.</summary>
    public string? Lead { get; init; }

    /// <summary>The lane whose colour it has; null for both.</summary>
    public Lane? Lane { get; init; }

    /// <summary>The name whose first letters stand before the kicker; null for none.</summary>
    public string? Monogram { get; init; }

    public CardBadge? Badge { get; init; }

    /// <summary>Figures under the text.</summary>
    public CardBody? Body { get; init; }

    /// <summary>What the card rests on, at its foot.</summary>
    public string Note { get; init; } = "";

    /// <summary>The kind of page in the words of https://ogp.me.</summary>
    public string Type { get; init; } = "website";

    /// <summary>The path of a picture that is drawn elsewhere.</summary>
    public string? OwnPicture { get; init; }

    /// <summary>The address of the page as it is shown.</summary>
    public string Url => SiteUrls.With(Path, Pairs);

    /// <summary>The address of the picture. It changes with what the picture shows, so caches may keep it for good.</summary>
    public string Picture => OwnPicture ?? SiteUrls.With(SiteUrls.CardOf(Path), [.. Pairs, new(SiteUrls.CardVersionKey, Version)]);

    /// <summary>What the picture shows, for those who do not see it.</summary>
    public string Alt => CardText.Shorten(string.Join(". ", Words.Where(word => word.Length > 0).Select(word => word.TrimEnd('.'))) + ".",
        LongestAlt);

    /// <summary>A hash of what is drawn and of the program that draws it.</summary>
    public string Version
    {
        get
        {
            var drawn = string.Join('\n', Words.Append(Note).Append(PlainHeading)
                .Append($"{Lane} {Monogram} {Badge} {HeadingLines} {CardText.Build}").Append(Body?.Content));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(drawn))[..8]);
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Pairs => AsOf is null ? State : State.Append(new(SiteUrls.AsOfKey, AsOf));

    private IEnumerable<string> Words =>
        [Kicker, Badge?.Text ?? "", Heading ?? Title, Lead ?? Text, .. Body?.Words ?? [], AsOf is null ? "" : $"As of {AsOf}"];
}

/// <summary>A word or two on a coloured ground: a verdict, a status.</summary>
public sealed record CardBadge(string Text, CardTone Tone);
