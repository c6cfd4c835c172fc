using System.Text.RegularExpressions;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Ids are well formed, unique and permanent.</summary>
internal static partial class IdentityRules
{
    private const int LongestId = 64;

    public static readonly AtlasRule Form = new(
        "id-form",
        "Ids consist of lower-case letters, digits and single hyphens and have at most 64 characters.",
        ground => BadForms(ground.Stages)
            .Concat(BadForms(ground.Links))
            .Concat(BadForms(ground.Entries))
            .Concat(BadForms(ground.Sources))
            .Concat(BadForms(ground.Claims))
            .Concat(BadForms(ground.Terms))
            .Concat(BadForms(ground.Models))
            .Concat(BadForms(ground.Milestones))
            .Concat(BadForms(ground.Prices)));

    public static readonly AtlasRule Unique = new(
        "id-unique",
        "An id names one thing: one link or entry, or one stage, source, claim, term, model, milestone or price.",
        ground => Repeated(ground.Stages)
            .Concat(Repeated(ground.Links))
            .Concat(Repeated(ground.Entries))
            .Concat(Repeated(ground.Sources))
            .Concat(Repeated(ground.Claims))
            .Concat(Repeated(ground.Terms))
            .Concat(Repeated(ground.Models))
            .Concat(Repeated(ground.Milestones))
            .Concat(Repeated(ground.Prices))
            .Concat(EntriesNamedLikeLinks(ground)));

    public static readonly AtlasRule Movable = new(
        "id-movable",
        "The id of an entry does not contain the id of its link, so that the entry can move.",
        ground => ground.Entries.Places
            .Where(entry => !string.IsNullOrEmpty(entry.Item.LinkId) && entry.Id.Contains(entry.Item.LinkId, StringComparison.Ordinal))
            .Select(entry => entry.Breach("id", $"The id contains the link '{entry.Item.LinkId}'; choose an id that stays true when the entry moves.")));

    public static readonly AtlasRule RedirectFree = new(
        "redirect-free",
        "A former id does not name a link or entry of today.",
        ground => ground.Redirects.Places
            .Where(redirect => ground.HasNode(redirect.Item.FormerId))
            .Select(redirect => redirect.Breach("former_id", $"'{redirect.Item.FormerId}' still names a link or entry; remove the redirect or give that thing another id.")));

    public static readonly AtlasRule RedirectResolves = new(
        "redirect-resolves",
        "A former id leads to an entry that exists.",
        ground => ground.Redirects.Places
            .Where(redirect => !ground.Entries.Has(redirect.Item.EntryId))
            .Select(redirect => redirect.Breach("entry_id", $"There is no entry '{redirect.Item.EntryId}'; name the entry that answers for '{redirect.Item.FormerId}' today.")));

    public static readonly AtlasRule RedirectUnique = new(
        "redirect-unique",
        "A former id is not empty and leads to one entry only.",
        AmbiguousRedirects);

    public static readonly IReadOnlyList<AtlasRule> All =
        [Form, Unique, Movable, RedirectFree, RedirectResolves, RedirectUnique];

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase { get; }

    private static IEnumerable<Breach> BadForms<T>(Catalogue<T> things) => things.Places
        .Where(thing => thing.Id.Length > LongestId || !KebabCase.IsMatch(thing.Id) || thing.Id[^1] == '\n')
        .Select(thing => thing.Breach("id", $"'{thing.Id}' is no id; use lower-case letters, digits and single hyphens, at most {LongestId} characters."));

    private static IEnumerable<Breach> Repeated<T>(Catalogue<T> things) => things.Places
        .Where(thing => thing.Id.Length > 0 && things.OccurrenceOf(thing.Position) > 1)
        .Select(thing => thing.Breach("id", $"'{thing.Id}' is used before; give this one another id or remove it."));

    private static IEnumerable<Breach> EntriesNamedLikeLinks(Ground ground) => ground.Entries.Places
        .Where(entry => entry.Id.Length > 0 && ground.Links.Has(entry.Id))
        .Select(entry => entry.Breach("id", $"'{entry.Id}' is also the id of a link; give the entry another id."));

    private static IEnumerable<Breach> AmbiguousRedirects(Ground ground)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ground.Redirects.Places
            .Where(redirect => string.IsNullOrEmpty(redirect.Item.FormerId) || !seen.Add(redirect.Item.FormerId))
            .Select(redirect => redirect.Breach("former_id", $"'{redirect.Item.FormerId}' is empty or redirected before; keep one redirect for each former id."));
    }
}
