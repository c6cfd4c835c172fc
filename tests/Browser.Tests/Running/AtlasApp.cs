using AiChainAtlas.Data;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Browser.Tests.Running;

/// <summary>The real application on a free port with the real seed and a data folder of its own.</summary>
public sealed class AtlasApp : WebApplicationFactory<Program>
{
    private readonly string data = Directory.CreateTempSubdirectory("atlas-browser-").FullName;

    public AtlasApp()
    {
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(DataSettings.DataKey, data);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data))
        {
            Directory.Delete(data, true);
        }
    }
}
