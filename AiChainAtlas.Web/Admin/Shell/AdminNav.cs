using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Admin.Shell;

/// <summary>A page of the editors' menu, for whoever the policy lets in.</summary>
public sealed record AdminNavItem(string Label, string Path, string Policy);

/// <summary>The editors' menu, declared once.</summary>
public static class AdminNav
{
    public static readonly IReadOnlyList<AdminNavItem> Work =
    [
        new("Work queue", SiteUrls.Admin, Policies.SeeDrafts),
        new("Review", SiteUrls.AdminReview, Policies.SeeDrafts),
        new("History", SiteUrls.AdminHistory, Policies.SeeDrafts),
    ];

    public static readonly IReadOnlyList<AdminNavItem> Records =
        [.. RecordKinds.All.Select(kind => new AdminNavItem(kind.Plural, SiteUrls.AdminRecords(kind.Key), Policies.SeeDrafts))];

    public static readonly IReadOnlyList<AdminNavItem> House =
    [
        new("Import", SiteUrls.AdminImport, Policies.Administer),
        new("Backups", SiteUrls.AdminBackups, Policies.Administer),
        new("Users", SiteUrls.Users, Policies.Administer),
        new("Your account", SiteUrls.Account, Policies.SeeDrafts),
    ];
}
