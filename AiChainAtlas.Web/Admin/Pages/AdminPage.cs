using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AiChainAtlas.Web.Admin.Pages;

/// <summary>A page for editors: a static frame with one live part, which is not rendered before its circuit stands.</summary>
public abstract class AdminPage : ReadingPage
{
    /// <summary>Not rendered twice: it would read drafts for a picture that is thrown away.</summary>
    private static readonly InteractiveServerRenderMode Live = new(prerender: false);

    [CascadingParameter] public required ToolMode Mode { get; set; }

    /// <summary>How the live part is rendered; null where there is no room for its connection.</summary>
    protected IComponentRenderMode? LivePart => Mode.IsLive ? Live : null;

    /// <summary>The kind of an address; refuses the page when there is none.</summary>
    protected RecordKind? KindOf(string key)
    {
        var kind = RecordKinds.Find(key);
        if (kind is null)
        {
            Refuse(new QueryProblem(QueryProblem.NotFound, "kind", $"The atlas keeps no records called '{key}'."));
        }

        return kind;
    }
}
