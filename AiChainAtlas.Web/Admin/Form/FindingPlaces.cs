using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Web.Admin.Form;

/// <summary>Brings what the rules find to the fields of one form. An id may hold slashes, so paths are compared from their start.</summary>
internal static class FindingPlaces
{
    /// <summary>Rules name a record by its id, which for a new one is what was typed; here every finding names the record of the form.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="typed">Path of the record as the rules know it; the second of one id is numbered.</param>
    /// <param name="own">Path of the record as the form knows it.</param>
    public static IReadOnlyList<Finding> Place(IEnumerable<Finding> findings, string typed, string own) =>
    [
        .. findings.Select(finding =>
            finding.Path.StartsWith(typed, StringComparison.Ordinal)
            && finding.Path.IndexOf('/', typed.Length) is >= 0 and var rest
            && (rest == typed.Length || finding.Path[typed.Length] == '#')
                ? finding with { Path = own + finding.Path[rest..] }
                : finding),
    ];

    /// <summary>The sentence for one field; null when nothing is wrong with it.</summary>
    public static string? At(IEnumerable<Finding> findings, string own, string field) =>
        findings.FirstOrDefault(finding => PartOf(finding.Path, own) is { } part && (part == field || part.StartsWith(field + "/", StringComparison.Ordinal)))?.Message;

    private static string? PartOf(string path, string own)
    {
        if (path.StartsWith(own + "/", StringComparison.Ordinal))
        {
            return path[(own.Length + 1)..];
        }

        // Lists without ids count from 0, and only the record of the form was changed.
        var parts = path.Split('/', 3);
        return parts is [var list, var number, var part] && own.StartsWith(list + "/", StringComparison.Ordinal) && number.All(char.IsAsciiDigit) ? part : null;
    }
}
