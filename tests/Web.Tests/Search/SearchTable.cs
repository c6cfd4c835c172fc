namespace AiChainAtlas.Web.Tests.Search;

/// <summary>What people type, and what the site has to show first.</summary>
internal static class SearchTable
{
    public static readonly IReadOnlyList<(string Text, string Type, string Id)> Rows =
    [
        // Names, former names, tickers, addresses.
        ("render", "entry", "render"),
        ("RNDR", "entry", "render"),
        ("AKT", "entry", "akash"),
        ("epk", "entry", "epik"),
        ("rendernetwork.com", "entry", "render"),
        ("ai16z", "entry", "elizaos"),
        ("Worldcoin", "entry", "world"),
        ("Autonolas", "entry", "olas"),
        ("the graph", "entry", "the-graph"),
        ("graph", "entry", "the-graph"),
        ("ionet", "entry", "io-net"),
        ("io net", "entry", "io-net"),
        ("core weave", "entry", "coreweave"),
        ("weights and biases", "entry", "wandb"),
        ("NVIDIA", "entry", "nvidia"),
        ("Ｎｖｉｄｉａ", "entry", "nvidia"),
        ("Google TPU", "entry", "google-tpu"),

        // Typing errors.
        ("rendr", "entry", "render"),
        ("nvdia", "entry", "nvidia"),
        ("Anthropc", "entry", "anthropic"),
        ("Filecion", "entry", "filecoin"),
        ("inference calculater", "calculator", "inference"),
        ("alternatives to nvdia", "answer", "alternatives:nvidia"),
        ("comapre render and akash", "answer", "compare:render,akash"),

        // Links, stages, terms.
        ("vector databases", "link", "ai-vectordb"),
        ("High-bandwidth memory", "link", "ai-hbm"),
        ("GPU networks", "link", "cx-gpu"),
        ("decentralized storage", "link", "cx-storage"),
        ("data center operators", "link", "ai-datacenter"),
        ("Power and cooling", "link", "ai-edge"),
        ("Chips and memory", "stage", "chips"),
        ("MFU", "term", "mfu"),
        ("HBM", "term", "hbm"),
        ("FLOPS", "term", "flops-flop-s"),
        ("what is RLHF", "term", "rlhf"),
        ("what are embeddings", "term", "embedding"),
        ("what does DePIN mean", "term", "depin"),

        // Pages.
        ("prices", "page", "prices"),
        ("GPU price", "page", "prices"),
        ("fact check", "page", "fact-check"),
        ("compare", "page", "compare"),
        ("glossary", "page", "glossary"),
        ("calculators", "page", "calculators"),
        ("charts", "page", "insights"),
        ("articles", "page", "learn"),
        ("API", "page", "api"),
        ("licence", "page", "about"),

        // Data sheets and prices.
        ("H100", "accelerator", "H100 SXM5 80GB"),
        ("H100 specs", "accelerator", "H100 SXM5 80GB"),
        ("TPU v5p", "accelerator", "TPU v5p"),
        ("cheapest H100", "price", "H100 SXM5 80GB"),
        ("how much does an H200 cost?", "price", "H200 SXM 141GB"),
        ("RTX 4090 price", "price", "RTX 4090"),

        // Articles, calculators, charts.
        ("how AI got here", "article", "how-ai-got-here"),
        ("history of AI", "article", "how-ai-got-here"),
        ("how is a large model trained", "article", "training-a-model"),
        ("memory and bandwidth", "article", "memory-and-bandwidth"),
        ("consumer cards", "article", "chips#consumer-cards"),
        ("inference calculator", "calculator", "inference"),
        ("MFU calculator", "calculator", "mfu"),
        ("training memory", "calculator", "training-memory"),
        ("training cost of a 70B model", "calculator", "training-time-cost"),
        ("how much memory to train", "calculator", "training-memory"),
        ("price per million tokens", "calculator", "inference"),
        ("chart of training compute", "chart", "training-compute"),
        ("founding years", "chart", "founding-years"),

        // Events, claims, models, sources.
        ("ChatGPT opens to the public", "milestone", "2022-chatgpt-opens-public-gpt"),
        ("c45", "claim", "c45"),
        ("claim on deep blue", "claim", "c19"),
        ("llama 3 70b", "model", "llama-3-70b"),
        ("AlexNet", "model", "alexnet"),
        ("what is the article", "source", "seed"),

        // Questions about entries and links.
        ("who depends on Nvidia", "answer", "customers:nvidia"),
        ("suppliers of TSMC", "answer", "suppliers:tsmc"),
        ("who supplies model labs", "answer", "suppliers:ai-models"),
        ("alternatives to OpenAI", "answer", "alternatives:openai"),
        ("compare Render and Akash", "answer", "compare:render,akash"),
        ("aws vs azure", "answer", "compare:aws,azure"),
        ("what does the article say about Render", "answer", "claims-about:render"),
        ("when was Anthropic founded", "answer", "facts:anthropic"),
    ];
}
