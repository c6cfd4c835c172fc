namespace Browser.Tests.Running;

/// <summary>Stands for the finger, face or PIN that a passkey asks for; says yes to everything.</summary>
internal static class VirtualAuthenticator
{
    private static readonly Dictionary<string, object> WithResidentKeys = new()
    {
        ["options"] = new
        {
            protocol = "ctap2",
            transport = "internal",
            hasResidentKey = true,
            hasUserVerification = true,
            isUserVerified = true,
            automaticPresenceSimulation = true,
        },
    };

    public static async Task PlugInAsync(Visit visit)
    {
        var devTools = await visit.Context.NewCDPSessionAsync(visit.Page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", WithResidentKeys);
    }
}
