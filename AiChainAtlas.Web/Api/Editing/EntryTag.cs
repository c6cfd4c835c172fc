using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Api.Editing;

/// <summary>
/// The entity tag of an entry: its version, a point, and what tells the bytes of one answer from another. A save compares
/// versions alone, because the rest also changes with the names of other things and with the content coding.
/// </summary>
internal static class EntryTag
{
    public static string VersionOf(Entry entry) => RecordToken.Version(entry.Version);

    /// <summary>Whether one of the tags a client sent names this version.</summary>
    public static bool Matches(StringValues ifMatch, Entry entry)
    {
        foreach (var tag in ifMatch.ToString().Split(',', StringSplitOptions.TrimEntries))
        {
            var bare = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
            if (bare == "*" || bare.Trim('"').Split(EntityTag.Point)[0] == VersionOf(entry))
            {
                return true;
            }
        }

        return false;
    }
}
