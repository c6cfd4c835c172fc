using MudBlazor.Services;

namespace AiChainAtlas.Web.Hosting.Circuits;

/// <summary>Live pages: what they may use and how long they are kept.</summary>
public static class CircuitSetup
{
    // A message holds one event of one field.
    private const long LargestMessage = 32 * 1024;

    public static void AddCircuits(this IServiceCollection services)
    {
        services.AddSingleton(provider => CircuitLimits.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<CircuitGate>();
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // A lost page comes back by its address, which holds all its state: what is kept for it only bridges a short gap.
            circuits.DisconnectedCircuitMaxRetained = 50;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromSeconds(60);
            circuits.MaxBufferedUnacknowledgedRenderBatches = 5;
        }).AddHubOptions(hub =>
        {
            hub.MaximumReceiveMessageSize = LargestMessage;
            hub.StatefulReconnectBufferSize = LargestMessage;
        });
        services.AddToolPageCompression();
        services.AddMudServices();
    }
}
