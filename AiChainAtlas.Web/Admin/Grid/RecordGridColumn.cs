using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace AiChainAtlas.Web.Admin.Grid;

/// <summary>A column of the grid that is sorted by the key of what it shows. The columns of the library are named by chance.</summary>
public sealed class RecordGridColumn : TemplateColumn<object>
{
    /// <summary>Key of the column in <see cref="RecordQuery.Sort"/>.</summary>
    [Parameter] public string Names { get; set; } = "";

    public override string PropertyName => Names;
}
