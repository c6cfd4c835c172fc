using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Web.Shell;

/// <summary>What the reference pages say to search engines: claims that were checked, terms that are defined.</summary>
public sealed partial class JsonLd
{
    // 5 is true and 1 is false. What was true once is nearer to false today. An opinion, and what nobody has recorded,
    // is neither: those carry their verdict in words and no number, which a reader would take for a degree of truth.
    private static readonly Dictionary<Verdict, int> Ratings = new()
    {
        [Verdict.Supported] = 5,
        [Verdict.Partly] = 3,
        [Verdict.Outdated] = 2,
        [Verdict.Wrong] = 1,
    };

    public static JsonLd ClaimReview(SiteOrigin origin, Claim claim, Atlas atlas)
    {
        var rating = new JsonObject { ["@type"] = "Rating", ["alternateName"] = claim.Verdict.Label, ["ratingExplanation"] = claim.Record };
        if (Ratings.TryGetValue(claim.Verdict, out var value))
        {
            rating["ratingValue"] = value;
            rating["bestRating"] = 5;
            rating["worstRating"] = 1;
        }

        var appearance = new JsonObject { ["@type"] = "CreativeWork" };
        if (atlas.FindSource(Source.Article) is { } article)
        {
            appearance["name"] = article.Title;
            appearance["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = article.Publisher };
            AddIfKnown(appearance, "url", article.Url);
            AddIfKnown(appearance, "datePublished", IsoDate(article.Date));
        }

        var review = new JsonObject
        {
            ["url"] = origin.Absolute(SiteUrls.CheckedClaim(claim.Id)),
            ["claimReviewed"] = claim.Statement,
            ["itemReviewed"] = new JsonObject { ["@type"] = "Claim", ["appearance"] = appearance },
            ["reviewRating"] = rating,
            ["author"] = Atlas(origin),
        };
        AddIfKnown(review, "datePublished", IsoDate(claim.AsOf));
        return new JsonLd("ClaimReview", review);
    }

    public static JsonLd Terms(SiteOrigin origin, Atlas atlas, string description) => new("DefinedTermSet", new JsonObject
    {
        ["@id"] = origin.Absolute(SiteUrls.Glossary),
        ["name"] = "Glossary of the AI Chain Atlas",
        ["description"] = description,
        ["url"] = origin.Absolute(SiteUrls.Glossary),
        ["license"] = "https://creativecommons.org/licenses/by/4.0/",
        ["hasDefinedTerm"] = new JsonArray([.. atlas.Content.Terms.Select(term => new JsonObject
        {
            ["@type"] = "DefinedTerm",
            ["termCode"] = term.Id,
            ["name"] = term.Name,
            ["description"] = term.Definition,
            ["url"] = origin.Absolute(SiteUrls.Term(term.Id)),
        })]),
    });

    private static JsonObject Atlas(SiteOrigin origin) =>
        new() { ["@type"] = "Organization", ["name"] = "AI Chain Atlas", ["url"] = origin.Absolute(SiteUrls.About) };

    // ISO 8601 has days, months and years; a decade is none of them.
    private static string? IsoDate(PartialDate date) => date.IsDated && !date.ToString().EndsWith('s') ? date.ToString() : null;
}
