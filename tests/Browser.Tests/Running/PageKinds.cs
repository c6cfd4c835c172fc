namespace Browser.Tests.Running;

/// <summary>One address for every kind of page and state, the refused ones included.</summary>
internal static class PageKinds
{
    public static readonly IReadOnlyList<string> All =
    [
        "/",
        "/?entry=render",
        "/?view=grid",
        "/?view=graph",
        "/?view=table",
        "/?lane=crypto&status=inactive&q=network",
        "/links",
        "/links/cx-gpu",
        "/links/ai-context",
        "/entries",
        "/entries?lane=crypto&has_token=true&sort=-founded",
        "/entries?q=qqqqqqqq",
        "/entries/render",
        "/entries/nvidia",
        "/entries/truthgpt",
        "/compare",
        "/compare?e=render&e=aws",
        "/search",
        "/search?q=gpu",
        "/sources",
        "/sources/seed",
        "/sources/from-memory",
        "/changes",
        "/changes?record=nothing",
        "/changes/1",
        "/changes/2",
        "/changes/4",
        "/entries/akash/history",
        "/?asof=r1",
        "/entries/akash?asof=r2",
        "/entries?asof=yesterday",
        "/about",
        "/calculators",
        "/calculators/training-compute?include_attention=true&params=abc&scenario=params%3D1e9%26tokens%3D1e9",
        "/calculators/training-time-cost?chip=A100%20SXM4%2080GB&model=gpt-3-175b-davinci",
        "/calculators/training-compute/method",
        "/embed/calculators/training-compute",
        "/embed/calculators/training-compute?params=70B&tokens=15T&include_attention=true&n_layers=80&d_attn=8192&seq_len=32768&lock=params&theme=dark&accent=e0b0ff&v=1",
        "/embed/calculators/training-compute?params=lots&tokens=-1&plain=1",
        "/embed/calculators/mining",
        "/nothing-here",
        "/entries?lane=nonsense",
    ];

    public static TheoryData<string> Rows => [.. All];
}
