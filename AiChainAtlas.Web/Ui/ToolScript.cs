using Microsoft.JSInterop;

namespace AiChainAtlas.Web.Ui;

/// <summary>What a live page asks of the browser. A reader who leaves meanwhile is no error.</summary>
public sealed class ToolScript : IAsyncDisposable
{
    private readonly IJSObjectReference module;

    private ToolScript(IJSObjectReference module) => this.module = module;

    public static async Task<ToolScript> LoadAsync(IJSRuntime browser, string address) =>
        new(await browser.InvokeAsync<IJSObjectReference>("import", "/" + address));

    /// <summary>Puts an address in place of the present one, without loading anything.</summary>
    public Task SetAddressAsync(string address) => CallAsync("setAddress", address);

    /// <summary>Puts the focus on the element of this id, in view, for somebody who has just come to the page and has it nowhere yet.</summary>
    public Task ArriveAtAsync(string id) => CallAsync("arriveAt", id);

    /// <summary>Puts the focus on the first element that the selector finds, once what was rendered last is there.</summary>
    public Task FocusFirstAsync(string selector) => CallAsync("focusFirst", selector);

    public Task CopyAsync(string text) => CallAsync("copy", text);

    /// <summary>Saves a text as a file.</summary>
    public Task SaveAsync(string name, string type, string text) => CallAsync("save", name, type, text);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone and the module with it.
        }
    }

    private async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await module.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page is gone: nobody waits for the answer.
        }
    }
}
