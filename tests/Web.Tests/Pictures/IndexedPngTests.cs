using AiChainAtlas.Web.Pictures;
using SkiaSharp;

namespace AiChainAtlas.Web.Tests.Pictures;

public sealed class IndexedPngTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 16)]
    [InlineData(256, 3)]
    public void A_picture_of_few_colours_keeps_every_pixel(int width, int height)
    {
        var pixels = Enumerable.Range(0, width * height).Select(i => 0xff000000u | (uint)(i % 256 * 0x010307 % 0xffffff)).ToArray();
        using var read = SKBitmap.Decode(IndexedPng.Encode(pixels, width, []));
        Assert.Equal((width, height), (read.Width, read.Height));
        Assert.Equal(pixels.Select(Colour), read.Pixels);
    }

    [Fact]
    public void Of_many_colours_the_frequent_and_the_named_ones_stay_and_the_others_come_close()
    {
        var pixels = new uint[300 * 300];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = i == 1 ? 0xff123456u : i % 2 == 0 ? 0xffad660au : 0xff000000u | (uint)((i * 7919) & 0xffffff);
        }

        using var read = SKBitmap.Decode(IndexedPng.Encode(pixels, 300, [0xff123456u]));
        Assert.True(read.Pixels.Distinct().Count() <= 256);
        for (var i = 0; i < pixels.Length; i++)
        {
            var (asked, drawn) = (Colour(pixels[i]), read.Pixels[i]);
            Assert.True((i > 1 && i % 2 == 1) || asked == drawn);
            Assert.InRange(Math.Abs(asked.Green - drawn.Green), 0, 32);
        }
    }

    [Fact]
    public void Letters_lose_nothing_that_can_be_seen()
    {
        var picture = new Picture
        {
            Title = "Letters",
            Shapes =
            [
                new PictureBox(0, 0, Picture.SocialWidth, Picture.SocialHeight, 0, "#ffffff"),
                .. Enumerable.Range(0, 12)
                    .Select(i => new PictureText(20, 50 + (i * 45), 30 + i, i % 2 == 0, i % 3 == 0 ? "#0a66ad" : "#8f5300",
                    "Render Network 2017, 6 × 10²³ FLOP")),
            ],
        };
        using var read = SKBitmap.Decode(PngPicture.Draw(picture));
        Assert.Contains(SKColor.Parse("#0a66ad"), read.Pixels);
        Assert.Contains(SKColor.Parse("#8f5300"), read.Pixels);
        Assert.Equal(SKColors.White, read.Pixels[0]);
    }

    private static SKColor Colour(uint pixel) => new((byte)pixel, (byte)(pixel >> 8), (byte)(pixel >> 16));
}
