using System.Text;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Web.Admin.Form;

/// <summary>Proposes the id of a source from who published it and when: <c>daily-ledger-2026</c>.</summary>
public static class SourceId
{
    public static string Propose(string publisher, string date, Func<string, bool> isTaken)
    {
        var name = Slug(publisher);
        var year = PartialDate.TryParse(date, out var read) && read.IsDated ? $"-{read.Start.Year}" : "";
        var proposed = $"{name}{year}".Trim('-');
        if (proposed.Length == 0)
        {
            return "";
        }

        var free = proposed;
        for (var number = 2; isTaken(free); number++)
        {
            free = $"{proposed}-{number}";
        }

        return free;
    }

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
