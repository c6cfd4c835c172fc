using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Account.Pages;

/// <summary>A page for one person, with what the last form had to say.</summary>
public abstract class PrivatePage : ReadingPage
{
    [Inject]
    public required Notices Notices { get; init; }

    /// <summary>Who looks at the page; null for whoever is not signed in.</summary>
    protected Caller? Caller => Principals.CallerOf(HttpContext.User);

    protected Notice? Notice { get; private set; }

    protected override void OnInitialized() => Notice = Notices.Take(Caller?.UserId, Query(Notices.Key));

    /// <summary>A time as the page shows it.</summary>
    internal static string Time(DateTime at) => at.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);
}
